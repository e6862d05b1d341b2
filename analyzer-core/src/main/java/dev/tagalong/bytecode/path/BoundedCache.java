package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Files that are kept for later runs, not compressed, up to a size in all; those that were not asked for longest go
 * first. Never fails: what cannot be written is not kept, what cannot be read is not there. Several processes may use
 * it at once. Thread safe.
 */
public final class BoundedCache {
    /** That a file was asked for is noted only so often: a note costs more than reading a small file. */
    private static final Duration NOTED = Duration.ofHours(1);
    /** No process takes so long to write a file: what is not whole by then was left behind by one that ended. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private static final String PART = ".part";

    private final @Nullable Path folder;
    private final long limit;

    /** @param limit in bytes */
    BoundedCache(@Nullable Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** Keeps nothing. */
    public static BoundedCache none() {
        return new BoundedCache(null, 0);
    }

    /** What was kept under this name; null if there is nothing whole. Longer than what was written, by a checksum. */
    public byte @Nullable [] read(String name) {
        if (folder == null) {
            return null;
        }
        try {
            Path file = folder.resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < Integer.BYTES || !whole(bytes)) {
                return null;
            }
            note(file);
            return bytes;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Keeps content, one array after the other, under a name, which is a file name; others see all or nothing. */
    public void write(String name, List<byte[]> content) {
        if (folder == null) {
            return;
        }
        Path part = null;
        try {
            Files.createDirectories(folder);
            part = Files.createTempFile(folder, name, PART);
            CRC32 sum = new CRC32();
            try (OutputStream out = Files.newOutputStream(part)) {
                for (byte[] each : content) {
                    sum.update(each);
                    out.write(each);
                }
                long value = sum.getValue();
                out.write(
                        new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value});
            }
            UserCache.move(part, folder.resolve(name));
        } catch (IOException | RuntimeException e) {
            UserCache.delete(part);
        }
    }

    /** Brings it down to three quarters of the limit if it is above. */
    public void trim() {
        if (folder == null) {
            return;
        }
        try {
            List<Kept> all = list(folder);
            long size = all.stream().mapToLong(Kept::size).sum();
            if (size > limit) {
                all.sort(Comparator.comparing(Kept::asked).thenComparing(Kept::file));
                for (int i = 0; i < all.size() && size > limit / 4 * 3; i++) {
                    UserCache.delete(all.get(i).file());
                    size -= all.get(i).size();
                }
            }
        } catch (IOException | RuntimeException e) {
            // It grows until somebody can list and delete.
            return;
        }
    }

    private record Kept(Path file, long size, FileTime asked) {}

    /** What is kept; what was left behind half written is deleted. */
    private static List<Kept> list(Path folder) throws IOException {
        List<Kept> all = new ArrayList<>();
        Instant left = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                BasicFileAttributes attributes = attributes(file);
                if (attributes != null && attributes.isRegularFile()) {
                    FileTime asked = attributes.lastModifiedTime();
                    if (!file.toString().endsWith(PART)) {
                        all.add(new Kept(file, attributes.size(), asked));
                    } else if (asked.toInstant().isBefore(left)) {
                        UserCache.delete(file);
                    }
                }
            }
        }
        return all;
    }

    private static @Nullable BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            // Another process deleted it.
            return null;
        }
    }

    private static boolean whole(byte[] bytes) {
        int end = bytes.length - Integer.BYTES;
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, end);
        int value = (int) sum.getValue();
        return bytes[end] == (byte) (value >>> 24)
                && bytes[end + 1] == (byte) (value >>> 16)
                && bytes[end + 2] == (byte) (value >>> 8)
                && bytes[end + 3] == (byte) value;
    }

    private static void note(Path file) {
        try {
            Instant now = Instant.now();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(NOTED))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            // Of a folder that is only read nothing is deleted either.
            return;
        }
    }
}
