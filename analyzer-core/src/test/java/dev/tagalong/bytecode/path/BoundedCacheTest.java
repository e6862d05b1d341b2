package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back whole or not at all, and does not grow without end. */
class BoundedCacheTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5, 6, 7};

    @TempDir
    Path temp;

    @Test
    void keepsContent() throws IOException {
        Path folder = temp.resolve("a/b");
        BoundedCache cache = new BoundedCache(folder, 1000);

        assertThat(cache.read("x")).isNull();
        cache.write("x", List.of(new byte[] {9}));
        cache.write("x", List.of(new byte[] {1, 2}, new byte[] {}, new byte[] {3, 4, 5, 6, 7}));
        assertThat(new BoundedCache(folder, 1000).read("x")).startsWith(CONTENT).hasSize(CONTENT.length + 4);
        assertThat(names(folder)).containsExactly("x");
    }

    @Test
    void passesOverDamage() throws IOException {
        BoundedCache cache = new BoundedCache(temp, 1000);
        cache.write("x", List.of(CONTENT));
        byte[] whole = Files.readAllBytes(temp.resolve("x"));
        for (int at = 0; at < whole.length; at++) {
            Files.write(temp.resolve("x"), Arrays.copyOf(whole, at));
            assertThat(cache.read("x")).as("cut off at %s", at).isNull();
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(temp.resolve("x"), changed);
            assertThat(cache.read("x")).as("changed at %s", at).isNull();
        }
        cache.write("x", List.of(CONTENT));
        assertThat(cache.read("x")).isEqualTo(whole);
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() throws IOException {
        BoundedCache cache = new BoundedCache(temp, 50);
        for (String name : List.of("a", "b", "c", "d")) {
            cache.write(name, List.of(CONTENT));
            Files.setLastModifiedTime(temp.resolve(name), ago(Duration.ofDays('z' - name.charAt(0))));
        }
        cache.trim();
        assertThat(names(temp)).containsExactly("a", "b", "c", "d");

        assertThat(cache.read("a")).isNotNull();
        cache.write("e", List.of(CONTENT));
        cache.trim();
        assertThat(names(temp)).containsExactly("a", "d", "e");
    }

    @Test
    void whatIsLeftBehindHalfWrittenGoes() throws IOException {
        BoundedCache cache = new BoundedCache(temp, 1000);
        cache.write("x", List.of(CONTENT));
        Files.write(temp.resolve("y1.part"), CONTENT);
        Files.setLastModifiedTime(temp.resolve("y1.part"), ago(Duration.ofHours(2)));
        Files.write(temp.resolve("y2.part"), CONTENT);
        Files.createDirectory(temp.resolve("folder"));

        cache.trim();
        assertThat(names(temp)).containsExactly("folder", "x", "y2.part");
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        Path file = Files.write(temp.resolve("file"), CONTENT);
        for (BoundedCache cache : List.of(new BoundedCache(file, 10), BoundedCache.none())) {
            cache.write("x", List.of(CONTENT));
            cache.trim();
            assertThat(cache.read("x")).isNull();
        }
        assertThat(file).hasBinaryContent(CONTENT);
    }

    @Test
    void readsWhatItMayNotWrite() throws IOException {
        BoundedCache cache = new BoundedCache(temp.resolve("kept"), 10);
        cache.write("x", List.of(CONTENT));
        Files.setLastModifiedTime(temp.resolve("kept/x"), ago(Duration.ofDays(1)));
        assertThat(temp.resolve("kept").toFile().setWritable(false)).isTrue();
        try {
            assertThat(cache.read("x")).isNotNull();
            cache.write("y", List.of(CONTENT));
            cache.trim();
        } finally {
            assertThat(temp.resolve("kept").toFile().setWritable(true)).isTrue();
        }
    }

    private static FileTime ago(Duration time) {
        return FileTime.from(Instant.now().minus(time));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
