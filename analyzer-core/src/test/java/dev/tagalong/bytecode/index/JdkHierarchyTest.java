package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
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
        try (ClassPath path = path()) {
            JdkHierarchy hierarchy = new JdkHierarchy(path, UserCache.in(kept), release -> null, 2);
            assertThat(kept).doesNotExist();
            List<String> runnables = hierarchy.subtypes("java/lang/Runnable");
            assertThat(runnables)
                    .contains("java/lang/Thread", "java/util/concurrent/FutureTask", "java/util/TimerTask")
                    .doesNotContain("java/lang/Runnable", "java/lang/Object")
                    .isSorted();
            assertThat(hierarchy.subtypes("demo/A")).isEmpty();
            assertThat(hierarchy.summary().number("demo/A")).isNegative();

            Path file = only(kept);
            JdkSummary again = new JdkHierarchy(path, UserCache.in(kept), release -> fail("kept"), 1).summary();
            assertThat(bytes(again)).isEqualTo(bytes(hierarchy.summary()));
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[] {1, 2, 3});
            JdkHierarchy rebuilt = new JdkHierarchy(path, UserCache.in(kept), release -> null, 1);
            assertThat(rebuilt.subtypes("java/lang/Runnable")).isEqualTo(runnables);
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void takesTheShippedOneOnlyWhereItFits() throws IOException {
        Path kept = temp.resolve("kept");
        try (ClassPath path = path()) {
            JdkSummary whole = JdkReader.read(path, path.jdkClasses(), null, 2);
            JdkSummary fitting = new JdkSummary(whole.names, whole.sizes, whole.parents);
            assertThat(new JdkHierarchy(path, UserCache.in(kept), release -> fitting, 1).summary())
                    .isSameAs(fitting);
            assertThat(kept).doesNotExist();

            JdkSummary other = otherBuild(whole);
            JdkSummary made = new JdkHierarchy(path, UserCache.in(kept), release -> other, 2).summary();
            assertThat(bytes(made)).isEqualTo(bytes(whole));
            assertThat(only(kept)).exists();
        }
    }

    /** It knows a class by its name and size; only of the others the class file counts. */
    @Test
    void readsOnlyWhatDiffers() throws IOException {
        try (ClassPath path = path()) {
            SortedMap<String, Integer> classes = path.jdkClasses();
            JdkSummary whole = JdkReader.read(path, classes, null, 2);
            int[][] noParents = new int[whole.size()][0];
            int[] sizes = whole.sizes.clone();
            sizes[whole.number("java/lang/Thread")]++;
            sizes[whole.number("java/util/TimerTask")] = ClassPath.UNKNOWN;
            JdkSummary similar = new JdkSummary(whole.names, sizes, noParents);

            assertThat(JdkReader.read(path, classes, similar, 2).subtypes("java/lang/Runnable"))
                    .containsExactly("java/lang/Thread", "java/util/TimerTask");
        }
    }

    @Test
    void readsTheJdkThatIsNamed() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path own = new Jars(temp.resolve("own")).classes("A.java\nclass A { }");
        try (ClassPath path = path();
                ClassPath named = ClassPath.open(List.of(own), List.of(), home)) {
            UserCache cache = UserCache.in(temp.resolve("kept"));
            assertThat(bytes(new JdkHierarchy(named, cache, 1).summary()))
                    .isEqualTo(bytes(new JdkHierarchy(path, cache, 1).summary()));
        }
    }

    @Test
    void readsOnlyItsOwnFormatAndKey() {
        JdkSummary summary =
                new JdkSummary(new String[] {"a", "ab", "c"}, new int[] {1, 70_000, -1}, new int[][] {{}, {0}, {0, 1}});

        byte[] bytes = JdkSummaryFormat.write(summary, "key");
        JdkSummary read = JdkSummaryFormat.read(bytes, "key");
        assertThat(read).isNotNull();
        assertThat(read.subtypes("a")).containsExactly("ab", "c");
        assertThat(read.subtypes("ab")).containsExactly("c");
        assertThat(read.sizes).containsExactly(1, 70_000, -1);
        assertThat(JdkSummaryFormat.read(bytes, "other")).isNull();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(JdkSummaryFormat.read(Arrays.copyOf(bytes, length), "key"))
                    .isNull();
        }
        assertThat(JdkSummaryFormat.read(Arrays.copyOf(bytes, bytes.length + 1), "key"))
                .isNull();
        bytes[bytes.length - 1] = 9;
        assertThat(JdkSummaryFormat.read(bytes, "key")).isNull();
    }

    /** Without some classes, with others, and with other sizes and supertypes of some. */
    private static JdkSummary otherBuild(JdkSummary whole) {
        List<String> names = new ArrayList<>(List.of("a/OnlyThere"));
        for (int i = 0; i < whole.size(); i++) {
            if (i % 10 != 3) {
                names.add(whole.names[i]);
            }
        }
        Collections.sort(names);
        int[] sizes = new int[names.size()];
        int[][] parents = new int[names.size()][];
        for (int i = 0; i < sizes.length; i++) {
            int number = whole.number(names.get(i));
            boolean same = number >= 0 && i % 10 != 5;
            sizes[i] = same ? whole.sizes[number] : 7;
            parents[i] = same ? whole.parents[number].clone() : new int[] {0};
            for (int j = 0; same && j < parents[i].length; j++) {
                parents[i][j] = Collections.binarySearch(names, whole.names[parents[i][j]]);
            }
            if (Arrays.stream(parents[i]).anyMatch(each -> each < 0)) {
                // What it extends is among those left out.
                parents[i] = new int[0];
                sizes[i] = 7;
            }
        }
        return new JdkSummary(names.toArray(String[]::new), sizes, parents);
    }

    private ClassPath path() throws IOException {
        Path own = new Jars(temp.resolve("own")).classes("A.java\nclass A { }");
        return ClassPath.open(List.of(own), List.of(), null);
    }

    private static byte[] bytes(JdkSummary summary) {
        return JdkSummaryFormat.write(summary, "");
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().get(0);
        }
    }
}
