package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.Jars;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The summaries of JDKs that come with the library are there, and agree with the running JDK. */
class ShippedSummariesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/tagalong/bytecode/index");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void areThere(int release) {
        JdkSummary summary = ShippedSummaries.of(release);
        assertThat(summary).isNotNull();
        assertThat(summary.names).hasSizeGreaterThan(20_000).isSorted().doesNotHaveDuplicates();
        assertThat(Arrays.stream(summary.sizes)).allMatch(size -> size > 0);
        assertThat(summary.subtypes("java/lang/Runnable"))
                .contains("java/lang/Thread", "java/util/concurrent/FutureTask", "java/util/TimerTask")
                .doesNotContain("java/lang/Runnable", "java/lang/Object");
        assertThat(summary.subtypes("java/lang/Object")).hasSize(summary.size() - 1);
        assertThat(summary.subtypes("java/util/SequencedCollection").contains("java/util/ArrayList"))
                .isEqualTo(release >= 21);
        assertThat(summary.number("java/lang/IO") >= 0).isEqualTo(release >= 25);
    }

    @Test
    void areNotThereForOthers() {
        assertThat(ShippedSummaries.of(18)).isNull();
    }

    /** What makes it right to take over what has the same name and size. */
    @Test
    void agreeWithTheRunningJdk() throws IOException {
        try (ClassPath path = path(null)) {
            JdkSummary shipped = ShippedSummaries.of(path.jdkVersion());
            JdkSummary read = JdkReader.read(path, path.jdkClasses(), null, 2);
            int same = 0;
            for (int i = 0; shipped != null && i < read.size(); i++) {
                int number = shipped.number(read.names[i]);
                if (number >= 0 && shipped.is(number, read.sizes[i])) {
                    same++;
                    assertThat(supertypes(shipped, number)).as(read.names[i]).isEqualTo(supertypes(read, i));
                }
            }
            if (shipped != null) {
                assertThat(same).isGreaterThan(read.size() / 2);
            }
            if (shipped != null && shipped.fits(path.jdkClasses())) {
                assertThat(JdkSummaryFormat.write(shipped, "")).isEqualTo(JdkSummaryFormat.write(read, ""));
            }
        }
    }

    /** No test: writes the summary of a JDK among the resources; CONTRIBUTING.md says when and how. */
    @Test
    @EnabledIfSystemProperty(named = "tagalong.jdkSummary", matches = ".+")
    void write() throws IOException {
        try (ClassPath path = path(Path.of(System.getProperty("tagalong.jdkSummary")))) {
            JdkSummary read = JdkReader.read(path, path.jdkClasses(), null, 2);
            int release = path.jdkVersion();
            Files.createDirectories(RESOURCES);
            Path file = RESOURCES.resolve(ShippedSummaries.name(release));
            try (OutputStream out = new Smallest(Files.newOutputStream(file))) {
                out.write(JdkSummaryFormat.write(read, ShippedSummaries.key(release)));
            }
            assertThat(file).isNotEmptyFile();
        }
    }

    private static List<String> supertypes(JdkSummary summary, int number) {
        return Arrays.stream(summary.parents[number])
                .mapToObj(each -> summary.names[each])
                .toList();
    }

    private ClassPath path(@Nullable Path home) throws IOException {
        Path own = new Jars(temp.resolve("own")).classes("A.java\nclass A { }");
        return ClassPath.open(List.of(own), List.of(), home);
    }

    /** Has no time of its own, so that the same content gives the same file. */
    private static final class Smallest extends GZIPOutputStream {
        Smallest(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
