package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
            assertThat(jdk.names())
                    .contains("java/lang/Object", "java/util/Map$Entry", "java/util/logging/Logger")
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .noneMatch(name -> name.endsWith("module-info") || name.startsWith("/"));
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
