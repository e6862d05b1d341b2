package dev.tagalong.bytecode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Names of a method's parameters by its LocalVariableTable. */
final class ParameterNames {
    private final String[] names;
    /** The parameter that each local variable slot holds at the start of the code, or -1. */
    private final int[] parameterOfSlot;

    private final Set<Label> start = new HashSet<>();

    ParameterNames(int access, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        names = new String[types.length];
        Arrays.fill(names, "");
        parameterOfSlot = new int[1 + 2 * types.length];
        Arrays.fill(parameterOfSlot, -1);
        int slot = (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        for (int i = 0; i < types.length; i++) {
            parameterOfSlot[slot] = i;
            slot += types[i].getSize();
        }
    }

    /** A label before the first instruction: parameters live from there, other variables in their slots later. */
    void atStart(Label label) {
        start.add(label);
    }

    void variable(String name, Label from, int slot) {
        if (start.contains(from) && slot < parameterOfSlot.length && parameterOfSlot[slot] >= 0) {
            names[parameterOfSlot[slot]] = name;
        }
    }

    /** One name for each parameter without the receiver; the empty string where there is none. */
    List<String> list() {
        return List.of(names);
    }
}
