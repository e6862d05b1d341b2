package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The code of one method.
 *
 * @param code its values and events, which name instructions by their index
 * @param tree its instructions
 */
record Body(MethodInfo method, MethodCode code, MethodNode tree) {
    /** What a handler of the stream's own exceptions can name. */
    private static final Set<String> CATCH = Set.of(
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/io/IOException",
            "java/io/ObjectStreamException",
            "java/io/NotSerializableException");

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

    private static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }

    /** True if a run in which the stream refuses at the instruction can go on to return. */
    boolean swallows(int at) {
        return refusalReturns(at, new HashSet<>());
    }

    /** True if a run in which the instruction throws anything can go on to return. */
    boolean caught(int at) {
        return anyReturns(at, new HashSet<>());
    }

    /** The first entry of the table that fits decides, as in the JVM. */
    private boolean refusalReturns(int at, Set<LabelNode> entered) {
        for (TryCatchBlockNode block : tree.tryCatchBlocks) {
            if ((block.type == null || CATCH.contains(block.type)) && covers(block, tree.instructions.get(at))) {
                return returns(block.handler, entered);
            }
        }
        return false;
    }

    /** Which entries fit is not known: each can. */
    private boolean anyReturns(int at, Set<LabelNode> entered) {
        AbstractInsnNode covered = tree.instructions.get(at);
        return tree.tryCatchBlocks.stream()
                .anyMatch(block -> covers(block, covered) && returns(block.handler, entered));
    }

    private static boolean covers(TryCatchBlockNode block, AbstractInsnNode covered) {
        for (AbstractInsnNode each = block.start; each != null && each != block.end; each = each.getNext()) {
            if (each == covered) {
                return true;
            }
        }
        return false;
    }

    /** True if a handler can run to a return, perhaps by throwing what another one catches. */
    private boolean returns(LabelNode handler, Set<LabelNode> entered) {
        Set<AbstractInsnNode> seen = new HashSet<>();
        Deque<AbstractInsnNode> todo = new ArrayDeque<>();
        if (entered.add(handler)) {
            todo.add(handler);
        }
        for (AbstractInsnNode each = todo.poll(); each != null; each = todo.poll()) {
            if (isReturn(each.getOpcode()) || (each.getOpcode() == Opcodes.ATHROW && throwReturns(each, entered))) {
                return true;
            }
            after(each).stream().filter(seen::add).forEach(todo::add);
        }
        return false;
    }

    private boolean throwReturns(AbstractInsnNode thrower, Set<LabelNode> entered) {
        int at = tree.instructions.indexOf(thrower);
        boolean same = code.events().stream()
                .anyMatch(event -> event instanceof Event.Throw thrown
                        && thrown.at() == at
                        && origin(thrown.value()).kind() == Value.Kind.CAUGHT);
        return same ? refusalReturns(at, entered) : anyReturns(at, entered);
    }

    private static List<AbstractInsnNode> after(AbstractInsnNode each) {
        List<AbstractInsnNode> after = new ArrayList<>();
        boolean leaves = each.getOpcode() == Opcodes.GOTO || each.getOpcode() == Opcodes.ATHROW;
        if (each instanceof JumpInsnNode jump) {
            after.add(jump.label);
        } else if (each instanceof TableSwitchInsnNode table) {
            leaves = true;
            after.add(table.dflt);
            after.addAll(table.labels);
        } else if (each instanceof LookupSwitchInsnNode lookup) {
            leaves = true;
            after.add(lookup.dflt);
            after.addAll(lookup.labels);
        }
        if (!leaves && each.getNext() != null) {
            after.add(each.getNext());
        }
        return after;
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
