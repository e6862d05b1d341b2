package dev.tagalong.bytecode.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names, flags and direct supertypes of all classes of one JDK. Immutable. */
final class JdkSummary {
    private static final int FORMAT = 0x54414731;
    /** Far more than any JDK has; guards against allocating for a damaged count. */
    private static final int MAX_CLASSES = 1 << 20;

    private final String key;
    private final String[] names;
    private final short[] access;
    /** By class, the numbers of its superclass and superinterfaces. */
    private final int[][] parents;
    /** The reverse of {@link #parents}. */
    private final int[][] children;

    /**
     * @param key tells the JDK from others
     * @param names sorted
     */
    JdkSummary(String key, String[] names, short[] access, int[][] parents) {
        this.key = key;
        this.names = names;
        this.access = access;
        this.parents = parents;
        int[] counts = new int[names.length];
        for (int[] above : parents) {
            for (int parent : above) {
                counts[parent]++;
            }
        }
        children = new int[names.length][];
        Arrays.setAll(children, i -> new int[counts[i]]);
        for (int i = names.length - 1; i >= 0; i--) {
            for (int parent : parents[i]) {
                children[parent][--counts[parent]] = i;
            }
        }
    }

    int size() {
        return names.length;
    }

    /** The flags of JVMS table 4.1-B; -1 if there is no such class. */
    int access(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? -1 : access[at] & 0xFFFF;
    }

    /** Names of all classes below one, sorted. */
    List<String> subtypes(String name) {
        BitSet found = new BitSet();
        int at = Arrays.binarySearch(names, name);
        if (at >= 0) {
            descend(at, found);
            found.clear(at);
        }
        List<String> sorted = new ArrayList<>();
        found.stream().forEach(each -> sorted.add(names[each]));
        return List.copyOf(sorted);
    }

    /** Depth is that of the class hierarchy. */
    private void descend(int at, BitSet found) {
        for (int child : children[at]) {
            if (!found.get(child)) {
                found.set(child);
                descend(child, found);
            }
        }
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeUTF(key);
            out.writeInt(names.length);
            for (int i = 0; i < names.length; i++) {
                out.writeUTF(names[i]);
                out.writeShort(access[i]);
                out.writeShort(parents[i].length);
                for (int parent : parents[i]) {
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
            String[] names = new String[count];
            short[] access = new short[count];
            int[][] parents = new int[count][];
            for (int i = 0; i < count; i++) {
                names[i] = in.readUTF();
                access[i] = in.readShort();
                parents[i] = new int[in.readUnsignedShort()];
                for (int j = 0; j < parents[i].length; j++) {
                    parents[i][j] = in.readInt();
                }
            }
            return new JdkSummary(key, names, access, parents);
        } catch (IOException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
