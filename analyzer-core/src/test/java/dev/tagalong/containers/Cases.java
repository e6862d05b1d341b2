package dev.tagalong.containers;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** All containers of the tests. */
public final class Cases {
    private Cases() {}

    /**
     * A name, a {@code Function<Object, Object>} that makes a container around an object, and the steps of the path.
     */
    public static Stream<Arguments> all() {
        return Stream.of(
                        JdkLists.all(),
                        JdkSets.all(),
                        JdkMaps.all(),
                        JdkSequenced.all(),
                        GuavaImmutables.all(),
                        GuavaContainers.all(),
                        ScalaContainers.all())
                .flatMap(cases -> cases);
    }
}
