package dev.tagalong.containers;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A container around one object that cannot be sent, and the path that is to be shown between the two. */
final class Case {
    private Case() {}

    /**
     * @param name what is seen in a test report
     * @param container makes the container around the object it is given
     * @param path the steps below the field that holds the container, as in a report
     */
    static Arguments of(String name, Function<Object, Object> container, String... path) {
        return Arguments.arguments(name, container, Stream.of(path).toList());
    }
}
