package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.form.Programs;
import dev.tagalong.bytecode.form.SerialVersions;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The versions of classes, from their class files and as the JDK computes them. */
class SerialVersionsTest {
    private static final Program PROGRAM = Programs.ofTests();

    private final SerialVersions versions = new SerialVersions(PROGRAM);
    private final List<String> different = new ArrayList<>();
    private int declared;
    private int computed;
    private int unknown;

    @Test
    void areThoseOfEveryClassOfTheJdk() {
        for (Class<?> type : JdkImage.serializable().loaded()) {
            compare(type);
        }
        System.out.printf(
                "JDK %s: %d declared, %d computed, %d not known%n", Runtime.version(), declared, computed, unknown);
        assertThat(different).isEmpty();
        assertThat(declared).isGreaterThan(1_000);
        assertThat(computed).isGreaterThan(500);
        assertThat(unknown).isLessThan(100);
    }

    @Test
    void areThoseOfTheLibrariesThatTheTestsRunWith() {
        ClassLoader loader = getClass().getClassLoader();
        for (TypeInfo type : PROGRAM.types()) {
            // The JDK initialises a class that it is asked for, and these tell another test when they were.
            if (PROGRAM.isSubtype(type.name(), "java/io/Serializable")
                    && !type.name().contains("$Loud")) {
                try {
                    compare(Class.forName(type.name().replace('/', '.'), false, loader));
                } catch (ClassNotFoundException | LinkageError needsWhatIsNotThere) {
                    // The JDK has no version for it either.
                }
            }
        }
        System.out.printf("libraries: %d declared, %d computed, %d not known%n", declared, computed, unknown);
        assertThat(different).isEmpty();
        assertThat(computed).isGreaterThan(500);
    }

    private void compare(Class<?> type) {
        if (type.isArray() || !Serializable.class.isAssignableFrom(type)) {
            return;
        }
        long expected;
        try {
            expected = ObjectStreamClass.lookupAny(type).getSerialVersionUID();
        } catch (LinkageError cannotBeInitialised) {
            return;
        }
        SerialVersions.Version version = versions.of(type.getName().replace('.', '/'));
        if (version.value() == null) {
            unknown++;
            return;
        }
        if (version.declared()) {
            declared++;
        } else {
            computed++;
        }
        if (version.value() != expected) {
            different.add(type.getName() + ": " + version + ", not " + expected);
        }
    }
}
