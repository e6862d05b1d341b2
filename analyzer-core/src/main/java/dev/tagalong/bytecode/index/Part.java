package dev.tagalong.bytecode.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What some class files say, by their numbers from 0, and what their constants name, in a form that is kept in files:
 * nothing is made of it before it is asked for. Immutable, thread safe.
 *
 * <p>The layout: five counts (classes, texts, keys, bytes of lists, bytes of records); by class, where its record
 * begins; by text, where it ends; by key a hash, the number of its owner's name and where its list of classes begins;
 * the lists; the records; the texts.
 */
final class Part {
    /** How many bytes the counts take. */
    static final int HEAD = 5 * Integer.BYTES;
    /** How many bytes a key takes. */
    static final int KEY = Long.BYTES + 2 * Integer.BYTES;

    private static final int NO_CODE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE;

    private final byte[] bytes;
    private final int start;
    private final int classes;
    private final int keys;
    private final int textEnds;
    private final int keysStart;
    private final int listsStart;
    private final int recordsStart;
    private final int textsStart;
    /** By number, what was asked for. Races are harmless: any of equal Strings is as good. */
    private final @Nullable String[] texts;

    Part(byte[] bytes) {
        this(bytes, 0);
    }

    /** @param bytes as {@link PartBuilder} makes them, from a place on */
    Part(byte[] bytes, int start) {
        this.bytes = bytes;
        this.start = start;
        classes = Decoder.int32(bytes, start);
        int count = Decoder.int32(bytes, start + 4);
        keys = Decoder.int32(bytes, start + 8);
        textEnds = start + HEAD + classes * Integer.BYTES;
        keysStart = textEnds + count * Integer.BYTES;
        listsStart = keysStart + keys * KEY;
        recordsStart = listsStart + Decoder.int32(bytes, start + 12);
        textsStart = recordsStart + Decoder.int32(bytes, start + 16);
        texts = new String[count];
    }

    /** All its bytes, of one that was not taken out of a longer array. */
    byte[] bytes() {
        return bytes;
    }

    int classes() {
        return classes;
    }

    /** Why a class file cannot be read; null if it can. */
    @Nullable
    String fault(int type) {
        Decoder record = record(type);
        return record.small() == 0 ? text(record.small() - 1) : null;
    }

    /** What a class file that can be read says of its class's place. */
    Header header(int type) {
        Decoder record = record(type);
        record.small();
        String superName = textOrNull(record);
        return new Header(superName, record.small(), texts(record));
    }

    /** What else it says. */
    Details details(int type, String name) {
        Decoder record = record(type);
        record.small();
        record.small();
        record.small();
        for (int i = record.small(); i > 0; i--) {
            record.small();
        }
        FieldInfo[] fields = new FieldInfo[record.small()];
        for (int i = 0; i < fields.length; i++) {
            int access = record.small();
            fields[i] = new FieldInfo(name, next(record), next(record), access, textOrNull(record), texts(record));
        }
        MethodInfo[] methods = new MethodInfo[record.small()];
        for (int i = 0; i < methods.length; i++) {
            int access = record.small();
            methods[i] = new MethodInfo(
                    name, next(record), next(record), access, textOrNull(record), (access & NO_CODE) == 0);
        }
        return new Details(
                List.of(fields),
                List.of(methods),
                textOrNull(record),
                textOrNull(record),
                textOrNull(record),
                texts(record),
                record.small() == 0 ? null : texts(record));
    }

    int keys() {
        return keys;
    }

    /** {@link Names#member} or {@link Names#type} of what is mentioned. */
    long hash(int key) {
        return Decoder.int64(bytes, keysStart + key * KEY);
    }

    /** The class through which it is mentioned. */
    String owner(int key) {
        return text(Decoder.int32(bytes, keysStart + key * KEY + Long.BYTES));
    }

    /** Adds the classes that mention it, by the number that each has elsewhere. */
    void mentioning(int key, int[] numbers, BitSet found) {
        int at = Decoder.int32(bytes, keysStart + key * KEY + Long.BYTES + Integer.BYTES);
        Decoder list = new Decoder(bytes, listsStart + at);
        int type = 0;
        for (int i = list.small(), first = i; i > 0; i--) {
            type = i == first ? list.small() : type - list.small();
            found.set(numbers[type]);
        }
    }

    private Decoder record(int type) {
        return new Decoder(bytes, recordsStart + Decoder.int32(bytes, start + HEAD + type * Integer.BYTES));
    }

    private String next(Decoder record) {
        return text(record.small() - 1);
    }

    private @Nullable String textOrNull(Decoder record) {
        int number = record.small();
        return number == 0 ? null : text(number - 1);
    }

    private List<String> texts(Decoder record) {
        int count = record.small();
        if (count == 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>(count);
        for (; count > 0; count--) {
            found.add(next(record));
        }
        return List.copyOf(found);
    }

    private String text(int number) {
        String text = texts[number];
        if (text == null) {
            int begin = number == 0 ? 0 : Decoder.int32(bytes, textEnds + (number - 1) * Integer.BYTES);
            int end = Decoder.int32(bytes, textEnds + number * Integer.BYTES);
            text = Names.decode(bytes, textsStart + begin, end - begin);
            texts[number] = text;
        }
        return text;
    }
}
