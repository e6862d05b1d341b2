package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hierarchy of the running JDK, read and kept. */
class JdkHierarchyTest {
    @TempDir
    Path temp;

    @Test
    void keepsWhatItRead() throws IOException {
        Path kept = temp.resolve("kept");
        Path own = new Jars(temp.resolve("own")).classes("A.java\nclass A { }");
        try (ClassPath path = ClassPath.open(List.of(own), List.of(), null)) {
            JdkHierarchy hierarchy = new JdkHierarchy(path, UserCache.in(kept), 2);
            assertThat(kept).doesNotExist();
            List<String> runnables = hierarchy.subtypes("java/lang/Runnable");
            assertThat(runnables)
                    .contains("java/lang/Thread", "java/util/concurrent/FutureTask", "java/util/TimerTask")
                    .doesNotContain("java/lang/Runnable", "java/lang/Object")
                    .isSorted();
            assertThat(hierarchy.subtypes("demo/A")).isEmpty();
            assertThat(hierarchy.summary().access("java/lang/Runnable") & 0x200).isEqualTo(0x200);
            assertThat(hierarchy.summary().access("demo/A")).isEqualTo(-1);

            Path file = only(kept);
            JdkSummary again = new JdkHierarchy(path, UserCache.in(kept), 1).summary();
            assertThat(again.write()).isEqualTo(hierarchy.summary().write());
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[] {1, 2, 3});
            JdkHierarchy rebuilt = new JdkHierarchy(path, UserCache.in(kept), 1);
            assertThat(rebuilt.subtypes("java/lang/Runnable")).isEqualTo(runnables);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void readsOnlyItsOwnFormatAndKey() {
        JdkSummary summary =
                new JdkSummary("key", new String[] {"a", "b", "c"}, new short[3], new int[][] {{}, {0}, {0, 1}});

        byte[] bytes = summary.write();
        JdkSummary read = JdkSummary.read(bytes, "key");
        assertThat(read).isNotNull();
        assertThat(read.subtypes("a")).containsExactly("b", "c");
        assertThat(read.subtypes("b")).containsExactly("c");
        assertThat(JdkSummary.read(bytes, "other")).isNull();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(JdkSummary.read(Arrays.copyOf(bytes, length), "key")).isNull();
        }
        bytes[bytes.length - 1] = 9;
        assertThat(JdkSummary.read(bytes, "key")).isNull();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }
}
