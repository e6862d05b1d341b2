package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.ClassGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of one jar as the cache keeps them: how many there are, the length of each, then one after the other. */
final class PartFile {
    /** To be raised when what a part says of the same class files, or how, changes; older files are not asked for. */
    private static final int FORMAT = 1;

    private PartFile() {}

    /** What the file is called; null if the class files are not to be kept. */
    static @Nullable String name(ClassGroup group) {
        String hash = group.contentHash();
        return hash == null ? null : hash + "." + FORMAT;
    }

    static List<byte[]> bytes(List<Part> parts) {
        Encoder head = new Encoder((parts.size() + 1) * Integer.BYTES);
        head.int32(parts.size());
        parts.forEach(part -> head.int32(part.bytes().length));
        List<byte[]> all = new ArrayList<>(parts.size() + 1);
        all.add(head.toByteArray());
        parts.forEach(part -> all.add(part.bytes()));
        return all;
    }

    /**
     * What {@link #bytes} wrote; null if it is of another number of classes.
     *
     * @param file known to be whole
     */
    static @Nullable List<Part> read(byte[] file, int classes) {
        int count = Decoder.int32(file, 0);
        int at = (count + 1) * Integer.BYTES;
        int found = 0;
        List<Part> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Part part = new Part(file, at);
            at += Decoder.int32(file, (i + 1) * Integer.BYTES);
            found += part.classes();
            parts.add(part);
        }
        return found == classes ? parts : null;
    }
}
