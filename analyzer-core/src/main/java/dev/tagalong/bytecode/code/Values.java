package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import org.jspecify.annotations.Nullable;

/** The values of one method: one for each instruction that makes one, and what each instruction works on. */
final class Values {
    static final String THROWABLE = "java/lang/Throwable";
    static final String OBJECT = "java/lang/Object";

    private final @Nullable Value[] made;
    private final Value[] @Nullable [] operands;

    Values(int instructions) {
        made = new Value[instructions];
        operands = new Value[instructions][];
    }

    /** The value of the instruction; made when first asked for. */
    Value at(int instruction, Kind kind, @Nullable String type) {
        Value value = made[instruction];
        if (value == null) {
            value = new Value(kind, type, instruction);
            made[instruction] = value;
        }
        return value;
    }

    Value at(int instruction, Kind kind, @Nullable String type, Value base) {
        return at(instruction, kind, type).withBase(base);
    }

    @Nullable
    Value made(int instruction) {
        return made[instruction];
    }

    /** What an instruction works on, as it is when it is run for the last time. */
    void use(int instruction, Value... used) {
        operands[instruction] = used;
    }

    Value @Nullable [] operands(int instruction) {
        return operands[instruction];
    }
}
