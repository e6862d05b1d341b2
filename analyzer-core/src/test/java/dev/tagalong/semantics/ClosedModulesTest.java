package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.NotSerializableException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of a named module that exports and opens nothing; objects of it come out by way of a service. */
class ClosedModulesTest {
    private static final Map<String, String> SOURCES = Map.of(
            "module-info",
            "module closed { provides java.util.function.BiFunction with inside.Factory; }",
            "inside.Factory",
            """
            package inside;
            public class Factory implements java.util.function.BiFunction<String, Object[], Object> {
                public Object apply(String kind, Object[] values) {
                    return switch (kind) {
                        case "record" -> new Pair(values[0], values[1]);
                        case "fields" -> new Node(values[0]);
                        case "hook" -> new Hook(values[0]);
                        default -> new Replaced(values[0]);
                    };
                }
            }
            """,
            "inside.Pair",
            """
            package inside;
            record Pair(Object first, Object second) implements java.io.Serializable {}
            """,
            "inside.Node",
            """
            package inside;
            class Node implements java.io.Serializable {
                private final Object value;
                Node(Object value) { this.value = value; }
            }
            """,
            "inside.Hook",
            """
            package inside;
            class Hook implements java.io.Serializable {
                private transient Object value;
                Hook(Object value) { this.value = value; }
                private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
                    out.defaultWriteObject();
                    out.writeObject(value);
                }
            }
            """,
            "inside.Replaced",
            """
            package inside;
            class Replaced implements java.io.Serializable {
                private final Object value;
                Replaced(Object value) { this.value = value; }
                private Object writeReplace() { return new Pair(value, value); }
            }
            """);

    @TempDir
    static Path folder;

    private static ClassLoader loader;
    private static BiFunction<String, Object[], Object> factory;

    @BeforeAll
    @SuppressWarnings("unchecked")
    static void make() throws IOException {
        Sources.compile(folder, SOURCES);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(folder), ModuleFinder.of(), List.of("closed"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClosedModulesTest.class.getClassLoader());
        loader = layer.findLoader("closed");
        factory = ServiceLoader.load(layer, BiFunction.class).iterator().next();
    }

    private static StreamTruth of(String kind, Object first, Object second) {
        return StreamTruth.of(() -> new Box(factory.apply(kind, new Object[] {first, second})), loader);
    }

    @Test
    void theModuleIsClosed() {
        Class<?> type = factory.apply("record", new Object[] {"a", "b"}).getClass();

        assertThat(type.getModule().getName()).isEqualTo("closed");
        assertThat(type.getModule().isExported("inside", ClosedModulesTest.class.getModule()))
                .isFalse();
        assertThat(type.getDeclaredFields()).noneMatch(field -> field.trySetAccessible());
    }

    @Test
    void itsObjectsAreWrittenAndRead() {
        for (String kind : List.of("record", "fields", "hook", "replaced")) {
            of(kind, "fine", null).arrives();
            of(kind, new Box("fine"), "fine").arrives();
        }
    }

    @Test
    void whatIsBadInThemIsFound() {
        Object bad = new Object();
        of("fields", bad, null)
                .isRefused(NotSerializableException.class, "error not-serializable .value.value java.lang.Object");
        for (String kind : List.of("record", "hook", "replaced")) {
            StreamTruth truth = of(kind, bad, null);
            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
            assertThat(truth.report().findings())
                    .hasSize(1)
                    .allSatisfy(finding ->
                            assertThat(finding.offender().className()).isEqualTo("java.lang.Object"));
        }
    }

    @Test
    void theComponentsOfARecordHaveTheirNamesWhereAllAreThere() {
        of("record", "fine", new Object());
        assertThat(of("record", new Box("fine"), new Object()).found())
                .containsExactly("error not-serializable .value.second java.lang.Object");
        assertThat(of("record", new Box(new Object()), new Box("fine")).found())
                .containsExactly("error not-serializable .value.first.value java.lang.Object");
    }

    @Test
    void whatARecordHoldsTwiceOrAsAClassIsFoundToo() {
        Object bad = new Object();
        assertThat(of("record", bad, bad).writing()).isNotNull();
        of("record", String.class, "fine").arrives();
        assertThat(of("record", String.class, bad).writing()).isNotNull();
    }
}
