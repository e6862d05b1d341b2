package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back whole or not at all. */
class UserCacheTest {
    @TempDir
    Path temp;

    @Test
    void keepsContent() throws IOException {
        Path folder = temp.resolve("a/b");
        UserCache cache = UserCache.in(folder);

        assertThat(cache.read("x")).isNull();
        cache.write("x", new byte[] {1, 2, 3});
        cache.write("x", new byte[] {4, 5});
        assertThat(UserCache.in(folder).read("x")).containsExactly(4, 5);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("x"));
        }
    }

    @Test
    void passesOverDamage() throws IOException {
        UserCache cache = UserCache.in(temp);
        cache.write("x", new byte[1000]);
        byte[] whole = Files.readAllBytes(temp.resolve("x"));
        for (int at = 0; at < whole.length; at++) {
            Files.write(temp.resolve("x"), Arrays.copyOf(whole, at));
            assertThat(cache.read("x")).as("cut off at %s", at).isNull();
        }
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        Path file = Files.write(temp.resolve("file"), new byte[] {1});
        UserCache cache = UserCache.in(file);

        cache.write("x", new byte[] {1});
        assertThat(cache.read("x")).isNull();
    }

    @Test
    void liesWhereTheSystemWantsIt() {
        String set = temp.toString();
        assertThat(UserCache.folder("Linux", "/home/u", Map.of())).isEqualTo(Path.of("/home/u/.cache/tagalong"));
        assertThat(UserCache.folder("Linux", "/home/u", Map.of("XDG_CACHE_HOME", set)))
                .isEqualTo(temp.resolve("tagalong"));
        assertThat(UserCache.folder("Linux", "/home/u", Map.of("XDG_CACHE_HOME", "relative")))
                .isEqualTo(Path.of("/home/u/.cache/tagalong"));
        assertThat(UserCache.folder("Mac OS X", "/Users/u", Map.of("XDG_CACHE_HOME", set)))
                .isEqualTo(Path.of("/Users/u/Library/Caches/tagalong"));
        assertThat(UserCache.folder("Windows 11", "/u", Map.of("LOCALAPPDATA", set)))
                .isEqualTo(temp.resolve("tagalong"));
        assertThat(UserCache.folder("Windows 11", "/u", Map.of())).isEqualTo(Path.of("/u/AppData/Local/tagalong"));
        assertThat(UserCache.folder("Linux", "", Map.of())).isNull();
    }
}
