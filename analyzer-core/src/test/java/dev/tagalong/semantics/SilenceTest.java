package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inspection needs no flag and leaves no line on stderr. */
class SilenceTest {
    /** Inspects objects of every kind. */
    static final class Inspecting {
        public static void main(String[] arguments) {
            Object bad = new Object();
            List<Object> roots = List.of(
                    new AtomicReference<>(bad),
                    new AbstractMap.SimpleEntry<>("key", bad),
                    new ArrayList<>(List.of(bad)),
                    new HashMap<>(Map.of("key", bad)),
                    List.of(bad),
                    Collections.unmodifiableList(new ArrayList<>(List.of(bad))),
                    new Exception(new KindsTest.Throwables.Carrying(bad)),
                    new KindsTest.Records.Pair("first", bad),
                    new ProxiesTest.Answering(bad),
                    LambdasTest.task(bad),
                    new NestedClassesTest.Surroundings().new Inner(),
                    new Box(HiddenClassesTest.made(HiddenClassesTest.Component.class, bad)),
                    new Box(HiddenClassesTest.made(HiddenClassesTest.Plain.class, bad)),
                    new Guards.Each(List.of(new WriteHooksTest.OnPurpose(), "fine")));
            for (Object root : roots) {
                if (Tagalong.inspect(root).findings().isEmpty()) {
                    throw new AssertionError("nothing was found in " + root.getClass());
                }
            }
        }
    }

    @Test
    void nothingIsPrinted(@TempDir Path folder) {
        ChildJvm child = ChildJvm.run(folder, Inspecting.class, Map.of());

        assertThat(child).isEqualTo(new ChildJvm(0, "", ""));
    }

    @Test
    void optionsInTheEnvironmentLeaveALineOnTheChildsStderrAndArgumentsDoNot(@TempDir Path folder) {
        String option = "-Dof.no.consequence=true";
        assertThat(ChildJvm.run(folder, Nothing.class, Map.of(), option).err()).isEmpty();
        assertThat(ChildJvm.run(folder, Nothing.class, Map.of("JAVA_TOOL_OPTIONS", option))
                        .err())
                .contains(option);
        assertThat(ChildJvm.run(folder, Nothing.class, Map.of("JDK_JAVA_OPTIONS", option))
                        .err())
                .contains(option);
    }

    /** Does nothing. */
    static final class Nothing {
        public static void main(String[] arguments) {}
    }

    static final class Loud implements Serializable {
        @Override
        public String toString() {
            throw new IllegalStateException("asked for its string");
        }
    }

    /** Writes a healthy object, whose {@code toString} throws, and inspects it. */
    static final class Writing {
        public static void main(String[] arguments) throws IOException {
            System.out.println("inspected: " + Tagalong.canBeSent(new Box(new Loud())));
            try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                out.writeObject(new Box(new Loud()));
                System.out.println("written");
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    @Test
    void theJdksOwnHelpAsksForStringsAndBreaksAHealthyWrite(@TempDir Path folder) {
        ChildJvm child = ChildJvm.run(folder, Writing.class, Map.of(), "-Dsun.io.serialization.extendedDebugInfo=true");

        assertThat(child.out().lines()).containsExactly("inspected: true", "asked for its string");
        assertThat(ChildJvm.run(folder, Writing.class, Map.of()).out().lines())
                .containsExactly("inspected: true", "written");
    }
}
