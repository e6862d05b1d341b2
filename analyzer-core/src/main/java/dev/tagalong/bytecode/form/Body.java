package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * The code of one method.
 *
 * @param code its values and events, which name instructions by their index
 * @param tree its instructions
 */
record Body(MethodInfo method, MethodCode code, MethodNode tree) {
    /** True if every run that returns has passed this instruction. */
    boolean always(int at) {
        return code.always().get(at);
    }

    /** True if some run can return. */
    boolean returns() {
        for (int at = 0; at < tree.instructions.size(); at++) {
            if (isReturn(tree.instructions.get(at).getOpcode()) && (at == 0 || code.canFollow(0, at))) {
                return true;
            }
        }
        return false;
    }

    static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** The value behind casts. */
    static Value origin(Value value) {
        Value at = value;
        while (at.kind() == Value.Kind.CAST) {
            at = at.base();
        }
        return at;
    }

    /** True if the value is the receiver of this method. */
    boolean isThis(@Nullable Value value) {
        return value != null && !method.isStatic() && isParameter(value, 0);
    }

    /** True if the value is a parameter, counted with the receiver, perhaps cast or met from several paths. */
    static boolean isParameter(Value value, int index) {
        Value at = origin(value);
        return at.kind() == Value.Kind.PARAMETER
                ? at.index() == index
                : at.kind() == Value.Kind.PHI
                        && at.inputs().stream()
                                .allMatch(input -> origin(input).kind() == Value.Kind.PARAMETER
                                        && origin(input).index() == index);
    }
}
