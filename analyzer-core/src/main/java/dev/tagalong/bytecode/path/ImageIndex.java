package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a JDK's image, {@code lib/modules}: what {@code jdk.internal.jimage} of the JDK's sources
 * calls header, redirect table, offsets, locations and strings. Reading it takes a tenth of what listing the files
 * through the jrt file system takes. The format is not specified, so anything unexpected means that it is not known.
 */
final class ImageIndex {
    private static final int MAGIC = 0xCAFEDADA;
    /** Major version 1, minor 0: JDK 9 to 25. */
    private static final int VERSION = 1 << 16;

    private static final int HEADER_BYTES = 7 * Integer.BYTES;
    /** Some twenty times that of a whole JDK. */
    private static final int MAX_BYTES = 32 << 20;

    /** The kinds of a location's attributes; each has a number of at most 8 bytes. */
    private static final int PARENT = 2;

    private static final int BASE = 3;
    private static final int EXTENSION = 4;
    private static final int UNCOMPRESSED = 7;
    private static final int KINDS = 8;

    private final byte[] index;
    private final ByteBuffer numbers;
    private final int entries;
    private final int locations;
    private final int strings;

    private ImageIndex(byte[] index, ByteBuffer numbers, int entries, int locations, int strings) {
        this.index = index;
        this.numbers = numbers;
        this.entries = entries;
        this.locations = locations;
        this.strings = strings;
    }

    /** What {@link Jdk#classes} gives; null if the index is not of the known format. */
    static @Nullable SortedMap<String, Integer> classes(Path image) throws IOException {
        try (InputStream in = Files.newInputStream(image)) {
            ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER_BYTES));
            if (header.getInt(0) != MAGIC) {
                header.order(ByteOrder.LITTLE_ENDIAN);
            }
            int entries = header.getInt(16);
            long locations = 2L * Integer.BYTES * entries;
            long strings = locations + header.getInt(20);
            long end = strings + header.getInt(24);
            if (header.getInt(0) != MAGIC
                    || header.getInt(4) != VERSION
                    || locations < 0
                    || strings < locations
                    || end < strings
                    || end > MAX_BYTES) {
                return null;
            }
            byte[] index = in.readNBytes((int) end);
            ByteBuffer numbers = ByteBuffer.wrap(index).order(header.order());
            return index.length < end
                    ? null
                    : new ImageIndex(index, numbers, entries, (int) locations, (int) strings).classes();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return null;
        }
    }

    private SortedMap<String, Integer> classes() {
        SortedMap<String, Integer> classes = new TreeMap<>();
        long[] attributes = new long[KINDS];
        for (int i = 0; i < entries; i++) {
            read(locations + numbers.getInt(Integer.BYTES * (entries + i)), attributes);
            if (string(attributes[EXTENSION]).equals("class")) {
                String folder = string(attributes[PARENT]);
                String name = string(attributes[BASE]);
                Jdk.add(classes, folder.isEmpty() ? name : folder + '/' + name, attributes[UNCOMPRESSED]);
            }
        }
        return classes;
    }

    /** Each attribute is a byte with its kind and the number of bytes of its value less 1, then the value. */
    private void read(int at, long[] attributes) {
        Arrays.fill(attributes, 0);
        int next = at;
        for (int head = index[next++] & 0xFF; head >>> 3 != 0; head = index[next++] & 0xFF) {
            long value = 0;
            for (int i = 0; i <= (head & 7); i++) {
                value = (value << 8) | (index[next++] & 0xFF);
            }
            attributes[head >>> 3] = value;
        }
    }

    /** Strings end with a zero byte; names of classes in the JDK are ASCII, others are not found by their name. */
    private String string(long offset) {
        int start = Math.toIntExact(strings + offset);
        int end = start;
        while (index[end] != 0) {
            end++;
        }
        return new String(index, start, end - start, StandardCharsets.UTF_8);
    }
}
