package dev.tagalong.bytecode.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a kept index says is what the class files say, whatever happened to it. */
class KeptIndexTest {
    private static final String SOURCE = """
            Lib.java
            package lib;
            import java.util.*;
            @Deprecated public class Lib<T extends Comparable<T>> implements java.io.Serializable {
                @Deprecated transient List<String> names = new ArrayList<>();
                interface Each { void each(Thread thread); }
                record Point(int x, List<String> more) { }
                String \u00fcml\u00e4ut(Each each) { each.each(Thread.currentThread()); return names.get(0); }
            }
            """;

    @TempDir
    Path temp;

    private Path kept;
    private Jars jars;
    private Map<String, byte[]> files;

    @BeforeEach
    void compile() {
        kept = temp.resolve("kept");
        jars = new Jars(temp);
        files = new TreeMap<>(Jars.files(jars.classes(SOURCE)));
        files.put("lib/Damaged.class", new byte[] {1, 2, 3});
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        Path one = jars.jar("one.jar", files);
        Path other = jars.jar("other.jar", Jars.files(jars.classes("B.java\nclass B { Object b; }")));
        KeptIndex cold = KeptIndex.of(UserCache.none(), one, other);
        assertThat(cold.filesRead()).isEqualTo(5);
        assertThat(cold.summary()).contains("its class file does not begin like one");

        assertThat(KeptIndex.of(kept, one, other)).isEqualTo(cold);
        assertThat(KeptIndex.of(kept, one, other)).isEqualTo(new KeptIndex(0, cold.summary()));

        Files.copy(one, temp.resolve("copy.jar"));
        assertThat(KeptIndex.of(kept, temp.resolve("copy.jar")).filesRead()).isZero();

        Path changed = jars.jar("other.jar", Jars.files(jars.classes("B.java\nclass B { String b; }")));
        KeptIndex second = KeptIndex.of(kept, one, changed);
        assertThat(second.filesRead()).isEqualTo(1);
        assertThat(second.summary())
                .isEqualTo(KeptIndex.of(UserCache.none(), one, changed).summary());
    }

    @Test
    void whichFilesCountIsAPartOfTheKey() throws IOException {
        Path one = jars.jar("one.jar", files);
        Path shadow = jars.jar("shadow.jar", Map.of("lib/Damaged.class", files.get("lib/Lib.class")));
        for (int run = 0; run < 2; run++) {
            assertThat(KeptIndex.of(kept, one, shadow).summary())
                    .isEqualTo(KeptIndex.of(UserCache.none(), one, shadow).summary());
            assertThat(KeptIndex.of(kept, shadow, one).summary())
                    .isEqualTo(KeptIndex.of(UserCache.none(), shadow, one).summary());
        }
    }

    @Test
    void foldersAreReadEachTime() throws IOException {
        Path folder = jars.classes(SOURCE);
        KeptIndex first = KeptIndex.of(kept, folder);
        assertThat(first.filesRead()).isEqualTo(3);
        assertThat(KeptIndex.of(kept, folder)).isEqualTo(first);
        assertThat(kept.resolve("jars")).doesNotExist();
    }

    @Test
    void whatIsDamagedOrOfAnotherFormatIsMadeAnew() throws IOException {
        Path jar = jars.jar("one.jar", files);
        KeptIndex cold = KeptIndex.of(kept, jar);
        Path file = only(kept.resolve("jars"));
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {0, 3, 40, whole.length / 2, whole.length - 1}) {
            byte[] changed = whole.clone();
            changed[at]++;
            Files.write(file, changed);
            assertThat(KeptIndex.of(kept, jar)).as("changed at %s", at).isEqualTo(cold);
            assertThat(file).hasBinaryContent(whole);
        }
        Files.move(file, file.resolveSibling(file.getFileName() + "0"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(KeptIndex.of(kept, jar)).isEqualTo(cold);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void doesWithoutACache() throws IOException {
        Path jar = jars.jar("one.jar", files);
        Path file = Files.write(temp.resolve("file"), new byte[] {1});
        KeptIndex cold = KeptIndex.of(UserCache.none(), jar);
        assertThat(KeptIndex.of(file, jar)).isEqualTo(cold);
        assertThat(KeptIndex.of(file, jar)).isEqualTo(cold);
    }

    @Test
    void severalProcessesUseItAtOnce() throws Exception {
        Map<String, byte[]> many = new HashMap<>(files);
        StringBuilder source = new StringBuilder("Many.java\npackage lib; interface Many { void m(); }\n");
        for (int i = 0; i < 200; i++) {
            source.append("class C" + i + " implements Many { public void m() { new C" + i * 7 % 200 + "().m(); } }\n");
        }
        many.putAll(Jars.files(jars.classes(source.toString())));
        Path jar = jars.jar("many.jar", new TreeMap<>(many));
        String expected = KeptIndex.of(UserCache.none(), jar).summary();

        List<Process> running = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            running.add(start(i, jar));
        }
        while (running.stream().anyMatch(Process::isAlive)) {
            // What others write and evict meanwhile.
            try (Stream<Path> all = Files.list(Files.createDirectories(kept.resolve("jars")))) {
                for (Path file :
                        all.filter(each -> !each.toString().endsWith(".part")).toList()) {
                    Files.deleteIfExists(file);
                }
            }
            running.get(0).waitFor(20, TimeUnit.MILLISECONDS);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(running.get(i).waitFor())
                    .as(Files.readString(temp.resolve("err" + i)))
                    .isZero();
            assertThat(Files.readAllLines(temp.resolve("out" + i))).hasSize(10).containsOnly(expected);
        }
        assertThat(KeptIndex.of(kept, jar).summary()).isEqualTo(expected);
        assertThat(KeptIndex.of(kept, jar).filesRead()).isZero();
        assertThat(only(kept.resolve("jars"))).isRegularFile();
    }

    private Process start(int number, Path jar) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptIndex.class.getName(),
                        kept.toString(),
                        "10",
                        jar.toString())
                .redirectOutput(temp.resolve("out" + number).toFile())
                .redirectError(temp.resolve("err" + number).toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return builder.start();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> found = all.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
