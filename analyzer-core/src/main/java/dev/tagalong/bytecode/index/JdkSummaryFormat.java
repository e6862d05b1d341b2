package dev.tagalong.bytecode.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A {@link JdkSummary} as bytes, to be compressed: one column after the other, names without what they share with the
 * one before. The same summary gives the same bytes.
 */
final class JdkSummaryFormat {
    private static final int FORMAT = 0x54414732;
    /** Far more than any JDK has; guards against allocating for a damaged count. */
    private static final int MAX_CLASSES = 1 << 20;

    private JdkSummaryFormat() {}

    /** @param key tells the JDK from others */
    static byte[] write(JdkSummary summary, String key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(key);
            out.writeInt(summary.size());
            writeNames(summary.names, out);
            for (int size : summary.sizes) {
                out.writeInt(size);
            }
            for (int[] parents : summary.parents) {
                out.writeShort(parents.length);
            }
            for (int[] parents : summary.parents) {
                for (int parent : parents) {
                    out.writeInt(parent);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} wrote; null if it is of another key or format, or damaged. */
    static @Nullable JdkSummary read(byte[] bytes, String key) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT || !in.readUTF().equals(key)) {
                return null;
            }
            int count = in.readInt();
            if (count < 0 || count > MAX_CLASSES) {
                return null;
            }
            String[] names = readNames(count, in);
            int[] sizes = new int[count];
            for (int i = 0; i < count; i++) {
                sizes[i] = in.readInt();
            }
            int[][] parents = new int[count][];
            for (int i = 0; i < count; i++) {
                parents[i] = new int[in.readUnsignedShort()];
            }
            for (int[] each : parents) {
                for (int i = 0; i < each.length; i++) {
                    each[i] = in.readInt();
                }
            }
            return in.read() < 0 ? new JdkSummary(names, sizes, parents) : null;
        } catch (IOException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static void writeNames(String[] names, DataOutputStream out) throws IOException {
        byte[] before = {};
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            int shared = 0;
            int most = Math.min(Math.min(bytes.length, before.length), 0xFF);
            while (shared < most && bytes[shared] == before[shared]) {
                shared++;
            }
            out.writeByte(shared);
            out.writeShort(bytes.length - shared);
            out.write(bytes, shared, bytes.length - shared);
            before = bytes;
        }
    }

    private static String[] readNames(int count, DataInputStream in) throws IOException {
        String[] names = new String[count];
        byte[] before = {};
        for (int i = 0; i < count; i++) {
            int shared = in.readUnsignedByte();
            byte[] bytes = new byte[shared + in.readUnsignedShort()];
            System.arraycopy(before, 0, bytes, 0, shared);
            in.readFully(bytes, shared, bytes.length - shared);
            names[i] = new String(bytes, StandardCharsets.UTF_8);
            before = bytes;
        }
        return names;
    }
}
