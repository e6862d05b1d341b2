package dev.tagalong.bytecode.index;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;

/**
 * Reads a class file but for its code (JVMS 4). ASM finds the constants; the rest is read here, since names are made
 * Strings once for all class files and a visitor would make them again for each. Of one thread.
 */
final class HeaderReader {
    private static final int MAGIC = 0xCAFEBABE;
    private static final byte UTF8 = 1;
    private static final byte CLASS = 7;
    private static final byte FIELD = 9;
    private static final byte INTERFACE_METHOD = 11;

    private final PartBuilder part;
    private final AttributeReader attributes;
    private final byte[] file;
    private final ClassReader reader;
    /** By index of a UTF-8 constant, the hash of its bytes; 0 if it was not asked for yet. */
    private final long[] hashes;
    /** By index of a UTF-8 or class constant, the number of its text plus 1; 0 if it was not asked for yet. */
    private final int[] texts;

    private HeaderReader(byte[] file, PartBuilder part) {
        this.part = part;
        this.file = file;
        reader = new ClassReader(file);
        hashes = new long[reader.getItemCount()];
        texts = new int[hashes.length];
        attributes = new AttributeReader(this);
    }

    /**
     * Reads one class file.
     *
     * @param part is told what it says of its class and, if it wants them, what the constants name
     * @return its class's name, a number of a text in the part
     * @throws Unreadable if it is too new or damaged; the part may have been told a half
     */
    static int read(byte[] bytes, PartBuilder part) {
        if (bytes.length < 10 || Decoder.int32(bytes, 0) != MAGIC) {
            throw new Unreadable("its class file does not begin like one");
        }
        int major = ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
        if (major > Opcodes.V28) {
            // Class file versions count from 45 for Java 1.1; Java n has 44 + n.
            throw new Unreadable("its class file is of Java " + (major - 44) + ", newer than Java " + (Opcodes.V28 - 44)
                    + ", the newest that can be read");
        }
        try {
            HeaderReader file = new HeaderReader(bytes, part);
            int name = file.header();
            if (part.wantsMentions()) {
                file.mention();
            }
            return name;
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            // Which one depends on where the damage is.
            throw new Unreadable("its class file is damaged (" + e.getClass().getSimpleName() + " while reading it)");
        }
    }

    private int header() {
        int at = reader.header;
        int name = className(int16(at + 2));
        int above = int16(at + 4);
        part.number(above == 0 ? PartBuilder.NONE : className(above));
        part.access(int16(at));
        int interfaces = int16(at + 6);
        part.count(interfaces);
        at += 8;
        for (; interfaces > 0; interfaces--, at += 2) {
            part.number(className(int16(at)));
        }
        at = members(at, true);
        at = members(at, false);
        attributes.read(at);
        part.number(attributes.signature());
        part.number(attributes.sourceFile());
        part.number(attributes.nestHost());
        part.numbers(attributes.annotations());
        if (attributes.record()) {
            part.count(1);
            part.numbers(attributes.components());
        } else {
            part.count(0);
        }
        return name;
    }

    private int members(int start, boolean fields) {
        int count = int16(start);
        part.count(count);
        int at = start + 2;
        for (; count > 0; count--) {
            part.access(int16(at));
            part.number(text(int16(at + 2)));
            part.number(text(int16(at + 4)));
            at = attributes.read(at + 6);
            part.number(attributes.signature());
            if (fields) {
                part.numbers(attributes.annotations());
            }
        }
        return at;
    }

    private void mention() {
        for (int i = 1; i < reader.getItemCount(); i++) {
            int at = reader.getItem(i);
            if (at == 0) {
                // The second half of a long or double.
                continue;
            }
            byte tag = file[at - 1];
            if (tag == CLASS) {
                part.mention(Names.type(hash(int16(at))), className(i));
            } else if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                int member = reader.getItem(int16(at + 2));
                part.mention(Names.member(hash(int16(member)), hash(int16(member + 2))), className(int16(at)));
            }
        }
    }

    /** The number of a class constant's text. */
    int className(int constant) {
        int known = texts[constant];
        if (known == 0) {
            int at = reader.getItem(constant);
            if (at == 0 || file[at - 1] != CLASS) {
                throw new Unreadable("its class file is damaged (a class is named by no class constant)");
            }
            known = text(int16(at)) + 1;
            texts[constant] = known;
        }
        return known - 1;
    }

    /** The number of a UTF-8 constant's text. */
    int text(int constant) {
        int known = texts[constant];
        if (known == 0) {
            long hash = hash(constant);
            int at = utf8(constant);
            known = part.names().number(hash, file, at + 2, int16(at)) + 1;
            texts[constant] = known;
        }
        return known - 1;
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

    int int8(int at) {
        return file[at] & 0xFF;
    }

    int int16(int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    int int32(int at) {
        return Decoder.int32(file, at);
    }

    int length() {
        return file.length;
    }
}
