package dev.tagalong.bytecode.path;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Files that are kept for later runs, compressed. Never fails: what cannot be written is not kept, what cannot be read
 * is not there. Several processes may use it at once.
 */
public final class UserCache {
    /** No kept file is taken for larger than this, in bytes: 64 MiB. */
    private static final int MAX_BYTES = 64 << 20;

    private final @Nullable Path folder;

    private UserCache(@Nullable Path folder) {
        this.folder = folder;
    }

    /** In a folder, which is made when something is kept. */
    public static UserCache in(Path folder) {
        return new UserCache(folder);
    }

    /**
     * Where the user's system wants it: {@code $XDG_CACHE_HOME/tagalong} or {@code ~/.cache/tagalong} (XDG Base
     * Directory Specification), {@code ~/Library/Caches/tagalong} on macOS, {@code %LOCALAPPDATA%\tagalong} on Windows.
     */
    public static UserCache ofUser() {
        try {
            return new UserCache(
                    folder(System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv()));
        } catch (RuntimeException e) {
            // A variable is no path of this system, or may not be read.
            return new UserCache(null);
        }
    }

    static @Nullable Path folder(String system, String home, Map<String, String> environment) {
        String lower = system.toLowerCase(Locale.ROOT);
        boolean windows = lower.startsWith("windows");
        String set = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
        // The specification: a path that is not absolute is to be ignored.
        if (!lower.startsWith("mac") && !set.isEmpty() && Path.of(set).isAbsolute()) {
            return Path.of(set, "tagalong");
        }
        if (home.isEmpty()) {
            return null;
        }
        String usual = lower.startsWith("mac") ? "Library/Caches" : windows ? "AppData/Local" : ".cache";
        return Path.of(home, usual, "tagalong");
    }

    /** Keeps nothing. */
    public static UserCache none() {
        return new UserCache(null);
    }

    /**
     * A folder in it for files that together take up to a size.
     *
     * @param limit in bytes
     */
    public BoundedCache bounded(String name, long limit) {
        return folder == null ? BoundedCache.none() : new BoundedCache(folder.resolve(name), limit);
    }

    /** What was kept under this name; null if there is nothing whole. */
    public byte @Nullable [] read(String name) {
        if (folder == null) {
            return null;
        }
        try {
            return decompressed(new ByteArrayInputStream(Files.readAllBytes(folder.resolve(name))));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /**
     * The content of a file that is compressed as the kept ones are. Does not close it.
     *
     * @throws IOException if it is not whole, or larger than any that is kept
     */
    public static byte[] decompressed(InputStream file) throws IOException {
        // Decompressing checks length and CRC-32, so what was cut off or changed is found out.
        byte[] content = new GZIPInputStream(file).readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new IOException("it has more than " + MAX_BYTES + " bytes");
        }
        return content;
    }

    /** Keeps content under a name, which is a file name; others see all of it or nothing. */
    public void write(String name, byte[] content) {
        if (folder == null) {
            return;
        }
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, name, ".part");
            Files.write(part, compressed(content));
            move(part, folder.resolve(name));
        } catch (IOException | RuntimeException e) {
            delete(part);
        }
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        }
        return compressed.toByteArray();
    }

    static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static void delete(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // It stays: nothing reads it.
            return;
        }
    }
}
