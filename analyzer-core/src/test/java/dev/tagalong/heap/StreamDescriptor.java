package dev.tagalong.heap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class descriptor as a real stream writes it, read from its bytes.
 *
 * @param name binary name of the class
 * @param flags the {@code SC_} flags of {@link ObjectStreamConstants}
 * @param fields type descriptor and name of each field, in the order of the stream, such as {@code I count}
 * @param above the descriptor of the superclass, or null
 */
record StreamDescriptor(
        String name,
        int flags,
        List<String> fields,
        @Nullable StreamDescriptor above) {
    /** Writes the Class object, which initialises the class. */
    static StreamDescriptor of(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(type);
        }
        return new Parser(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))).classObject();
    }

    /** The descriptors of the hierarchy, superclass first. */
    List<StreamDescriptor> chain() {
        List<StreamDescriptor> chain = above == null ? new ArrayList<>() : above.chain();
        chain.add(this);
        return chain;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Knows of the stream protocol what stands in the descriptor of a class that is no proxy. */
    private static final class Parser implements ObjectStreamConstants {
        private final DataInputStream in;
        private final List<Object> handles = new ArrayList<>();

        Parser(DataInputStream in) {
            this.in = in;
        }

        StreamDescriptor classObject() throws IOException {
            expect(STREAM_MAGIC, in.readShort());
            expect(STREAM_VERSION, in.readShort());
            expect(TC_CLASS, in.readByte());
            StreamDescriptor descriptor = descriptor();
            expect(-1, in.read());
            return descriptor;
        }

        private StreamDescriptor descriptor() throws IOException {
            byte code = in.readByte();
            if (code == TC_NULL) {
                return null;
            }
            expect(TC_CLASSDESC, code);
            String name = in.readUTF();
            in.readLong();
            handles.add(name);
            int flags = in.readUnsignedByte();
            List<String> fields = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                char type = (char) in.readByte();
                String field = in.readUTF();
                fields.add((type == 'L' || type == '[' ? typeString() : String.valueOf(type)) + " " + field);
            }
            expect(TC_ENDBLOCKDATA, in.readByte());
            return new StreamDescriptor(name, flags, fields, descriptor());
        }

        private String typeString() throws IOException {
            byte code = in.readByte();
            if (code == TC_REFERENCE) {
                return ((String) handles.get(in.readInt() - baseWireHandle));
            }
            expect(TC_STRING, code);
            String type = in.readUTF();
            handles.add(type);
            return type;
        }

        private static void expect(int wanted, int found) {
            if (wanted != found) {
                throw new IllegalStateException("the stream has " + found + " in place of " + wanted);
            }
        }
    }
}
