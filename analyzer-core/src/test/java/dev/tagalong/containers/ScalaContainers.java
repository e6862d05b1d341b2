package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import scala.collection.immutable.$colon$colon;
import scala.collection.immutable.List$;
import scala.collection.immutable.Map;
import scala.collection.immutable.Set;

/** Collections of Scala whose form a model names. */
final class ScalaContainers {
    private ScalaContainers() {}

    static Stream<Arguments> all() {
        return Stream.of(
                of("List", bad -> new $colon$colon<>(bad, List$.MODULE$.empty()), "[0]"),
                of("Map of one", bad -> new Map.Map1<>("key", bad), "[\"key\"]"),
                of("Set of one", bad -> new Set.Set1<>(bad), "[0]"));
    }
}
