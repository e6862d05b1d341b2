package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files of the running JDK and of one that is named by its home. */
class JdkTest {
    @TempDir
    Path temp;

    @Test
    void readsTheRunningImage() throws IOException {
        try (Jdk jdk = Jdk.open(null)) {
            check(jdk);
        }
    }

    @Test
    void readsTheImageOfAHome() throws IOException {
        try (Jdk jdk = Jdk.open(Path.of(System.getProperty("java.home")))) {
            check(jdk);
        }
    }

    @Test
    void listsClassesOfAllModules() throws IOException {
        try (Jdk jdk = Jdk.open(null)) {
            SortedMap<String, Integer> classes = jdk.classes();
            assertThat(classes.keySet())
                    .contains("java/lang/Object", "java/util/Map$Entry", "java/util/logging/Logger")
                    .noneMatch(name -> name.endsWith("module-info") || name.startsWith("/"));
            assertThat(classes).isEqualTo(jdk.listed());
            byte[] logger = jdk.read("java/util/logging/Logger");
            assertThat(logger).isNotNull().hasSize(classes.get("java/util/logging/Logger"));
        }
    }

    @Test
    void listsAClassOfTwoModulesWithoutASize() {
        SortedMap<String, Integer> classes = new TreeMap<>();
        Jdk.add(classes, "a/B", 5);
        Jdk.add(classes, "a/B", 5);
        Jdk.add(classes, "a/C", 5);
        Jdk.add(classes, "module-info", 5);
        assertThat(classes).isEqualTo(Map.of("a/B", ClassPath.UNKNOWN, "a/C", 5));
    }

    @Test
    void passesOverAnIndexThatItDoesNotKnow() throws IOException {
        Path image = Path.of(System.getProperty("java.home"), "lib/modules");
        byte[] whole;
        try (InputStream in = Files.newInputStream(image)) {
            whole = in.readNBytes(4 << 20);
        }
        Path file = temp.resolve("modules");
        Files.write(file, whole);
        assertThat(ImageIndex.classes(file)).hasSizeGreaterThan(1000);
        for (int length : new int[] {0, 27, 28, 1000, 100_000}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(ImageIndex.classes(file)).as("cut off at %s", length).isNull();
        }
        for (int at : new int[] {0, 4, 16, 20, 24}) {
            byte[] damaged = whole.clone();
            Arrays.fill(damaged, at, at + 4, (byte) 0x7F);
            Files.write(file, damaged);
            assertThat(ImageIndex.classes(file)).as("other bytes at %s", at).isNull();
        }
    }

    @Test
    void refusesWhatIsNoJdk() throws IOException {
        assertThatThrownBy(() -> Jdk.open(temp))
                .isInstanceOf(PathException.class)
                .hasMessage(temp + " is no JDK of version 9 or later: name the folder that holds its lib/modules and"
                        + " lib/jrt-fs.jar.");
        Path lib = Files.createDirectory(temp.resolve("lib"));
        Files.write(lib.resolve("modules"), new byte[] {1});
        Files.write(lib.resolve("jrt-fs.jar"), new byte[] {1});
        assertThatThrownBy(() -> Jdk.open(temp))
                .isInstanceOf(PathException.class)
                .hasMessageStartingWith("The class files of " + temp + " cannot be read (")
                .hasMessageEndingWith("): name another JDK.");
    }

    private static void check(Jdk jdk) throws IOException {
        assertThat(jdk.version()).isEqualTo(Runtime.version().feature());
        try (InputStream in = Object.class.getResourceAsStream("Object.class")) {
            assertThat(in).isNotNull();
            assertThat(jdk.read("java/lang/Object")).isEqualTo(in.readAllBytes());
        }
        assertThat(jdk.read("java/util/logging/Logger")).isNotNull();
        assertThat(jdk.read("java/lang/Nothing")).isNull();
        assertThat(jdk.read("Nothing")).isNull();
        assertThat(jdk.hasPackage("java/lang")).isTrue();
        assertThat(jdk.hasPackage("java")).isFalse();
        assertThat(jdk.hasPackage("demo")).isFalse();
        assertThat(jdk.fingerprint()).isNotNull();
    }
}
