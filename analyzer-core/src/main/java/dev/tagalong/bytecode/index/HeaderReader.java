package dev.tagalong.bytecode.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Reads a class file but for its code (JVMS 4). ASM finds the constants; the rest is read here, since names are made
 * Strings once for all class files and a visitor would make them again for each. Of one thread.
 */
final class HeaderReader {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int NO_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;
    private static final byte UTF8 = 1;
    private static final byte CLASS = 7;
    private static final byte FIELD = 9;
    private static final byte INTERFACE_METHOD = 11;

    private final Names names;
    private final AttributeReader attributes;
    private final byte[] file;
    private final ClassReader reader;
    /** By index of a UTF-8 constant, the hash of its bytes; 0 if it was not asked for yet. */
    private final long[] hashes;
    /** Beside it, the text; empty if it was not asked for yet. */
    private final @Nullable String[] texts;
    /** By index of a class constant, its number in the mentions plus 1; 0 if it was not asked for yet. */
    private final int[] classes;

    private HeaderReader(byte[] file, Names names) {
        this.names = names;
        this.file = file;
        reader = new ClassReader(file);
        hashes = new long[reader.getItemCount()];
        texts = new String[hashes.length];
        classes = new int[hashes.length];
        attributes = new AttributeReader(this);
    }

    /**
     * Reads one class file.
     *
     * @param names where its names are kept
     * @param mentions is told what the constants name; null if nobody asks
     * @throws Unreadable if it is too new or damaged
     */
    static Header read(byte[] bytes, Names names, @Nullable MentionsOfThread mentions) {
        if (bytes.length < 10 || int32(bytes, 0) != MAGIC) {
            throw new Unreadable("its class file does not begin like one");
        }
        int major = ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
        if (major > Opcodes.V28) {
            // Class file versions count from 45 for Java 1.1; Java n has 44 + n.
            throw new Unreadable("its class file is of Java " + (major - 44) + ", newer than Java " + (Opcodes.V28 - 44)
                    + ", the newest that can be read");
        }
        try {
            HeaderReader file = new HeaderReader(bytes, names);
            Header header = file.header();
            if (mentions != null) {
                file.mention(mentions);
            }
            return header;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            // Which one depends on where the damage is.
            throw new Unreadable("its class file is damaged (" + e.getClass().getSimpleName() + " while reading it)");
        }
    }

    private Header header() {
        int at = reader.header;
        int access = int16(at);
        String name = className(int16(at + 2));
        int above = int16(at + 4);
        String superName = above == 0 ? null : className(above);
        String[] interfaces = new String[int16(at + 6)];
        at += 8;
        for (int i = 0; i < interfaces.length; i++, at += 2) {
            interfaces[i] = className(int16(at));
        }
        FieldInfo[] fields = new FieldInfo[int16(at)];
        at += 2;
        for (int i = 0; i < fields.length; i++) {
            String field = text(int16(at + 2));
            String descriptor = text(int16(at + 4));
            int flags = int16(at);
            at = attributes.read(at + 6);
            fields[i] = new FieldInfo(name, field, descriptor, flags, attributes.signature(), attributes.annotations());
        }
        MethodInfo[] methods = new MethodInfo[int16(at)];
        at += 2;
        for (int i = 0; i < methods.length; i++) {
            String method = text(int16(at + 2));
            String descriptor = text(int16(at + 4));
            int flags = int16(at);
            at = attributes.read(at + 6);
            methods[i] =
                    new MethodInfo(name, method, descriptor, flags, attributes.signature(), (flags & NO_CODE) == 0);
        }
        attributes.read(at);
        return new Header(
                name,
                superName,
                List.of(interfaces),
                access,
                attributes.signature(),
                List.of(fields),
                List.of(methods),
                attributes.components(),
                attributes.sourceFile(),
                attributes.nestHost(),
                attributes.annotations());
    }

    private void mention(MentionsOfThread mentions) {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at == 0) {
                // The second half of a long or double.
                continue;
            }
            byte tag = file[at - 1];
            if (tag == CLASS) {
                mentions.type(classNumber(i, at, mentions));
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                int owner = int16(at);
                int member = reader.getItem(int16(at + 2));
                mentions.member(
                        MentionsOfThread.hash(hash(int16(member)), hash(int16(member + 2))),
                        classNumber(owner, reader.getItem(owner), mentions));
            }
        }
    }

    String className(int constant) {
        int at = reader.getItem(constant);
        if (at == 0 || file[at - 1] != CLASS) {
            throw new Unreadable("its class file is damaged (a class is named by no class constant)");
        }
        return text(int16(at));
    }

    /** The text of a UTF-8 constant. */
    String text(int constant) {
        String text = texts[constant];
        if (text == null) {
            int at = utf8(constant);
            text = names.text(hash(constant), file, at + 2, int16(at));
            texts[constant] = text;
        }
        return text;
    }

    /** The hash of a UTF-8 constant. */
    long hash(int constant) {
        long hash = hashes[constant];
        if (hash == 0) {
            int at = utf8(constant);
            int length = int16(at);
            if (at + 2 + length > file.length) {
                throw new Unreadable("its class file is cut off");
            }
            hash = Names.hash(file, at + 2, length);
            hashes[constant] = hash;
        }
        return hash;
    }

    private int utf8(int constant) {
        int at = reader.getItem(constant);
        if (at == 0 || file[at - 1] != UTF8) {
            throw new Unreadable("its class file is damaged (a name is no UTF-8 constant)");
        }
        return at;
    }

    private int classNumber(int constant, int at, MentionsOfThread mentions) {
        int number = classes[constant] - 1;
        if (number < 0) {
            int name = int16(at);
            number = mentions.number(hash(name));
            if (number < 0) {
                number = mentions.add(hash(name), text(name));
            }
            classes[constant] = number + 1;
        }
        return number;
    }

    int int8(int at) {
        return file[at] & 0xFF;
    }

    int int16(int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    int int32(int at) {
        return int32(file, at);
    }

    int length() {
        return file.length;
    }

    private static int int32(byte[] file, int at) {
        return (file[at] << 24) | ((file[at + 1] & 0xFF) << 16) | ((file[at + 2] & 0xFF) << 8) | (file[at + 3] & 0xFF);
    }
}
