package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What one method does with one field: where it stores it, tests it for null, and needs it not to be null. */
final class FieldCode {
    /** Longer ways from a test back to the load of the field are not followed. */
    private static final int STEPS = 6;

    private static final Set<String> TESTS =
            Set.of("isNull", "nonNull", "requireNonNullElse", "requireNonNullElseGet", "ofNullable");

    private final Sites sites;
    private final Body body;
    private final FieldInfo field;

    FieldCode(Sites sites, Body body, FieldInfo field) {
        this.sites = sites;
        this.body = body;
        this.field = field;
    }

    /** True if it stores something else than the constant null. */
    boolean stores() {
        return body.code().events().stream().anyMatch(this::store);
    }

    private boolean store(Event event) {
        return event instanceof Event.Store store
                && store.value().kind() != Value.Kind.NULL
                && sites.isField(store.field(), field);
    }

    /** True if each run that reaches an instruction has stored the field or tested it for null. */
    boolean guards(int at) {
        for (Event event : body.code().events()) {
            if (store(event) && event.at() != at && body.code().dominates(event.at(), at)) {
                return true;
            }
        }
        InsnList code = body.tree().instructions;
        for (int i = 0; i < code.size(); i++) {
            if (tests(code.get(i)) && body.code().dominates(i, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean tests(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        boolean test = opcode == Opcodes.IFNULL
                || opcode == Opcodes.IFNONNULL
                || (instruction instanceof MethodInsnNode call
                        && call.owner.startsWith("java/util/")
                        && TESTS.contains(call.name));
        return test && loads(before(instruction), STEPS);
    }

    /** The instructions that throw a NullPointerException where the field is null, with what they do. */
    Set<Integer> needs() {
        Set<Integer> needs = new TreeSet<>();
        for (Event event : body.code().events()) {
            if (event instanceof Event.Call call) {
                boolean asked = call.opcode() != Opcodes.INVOKESTATIC
                        || (call.method().owner().equals("java/util/Objects")
                                && call.method().name().equals("requireNonNull"));
                if (asked
                        && !call.arguments().isEmpty()
                        && loaded(call.arguments().get(0))) {
                    needs.add(event.at());
                }
            } else if (event instanceof Event.ElementStore store && loaded(store.array())) {
                needs.add(event.at());
            } else if (event instanceof Event.Store store && store.base() != null && loaded(store.base())) {
                needs.add(event.at());
            } else if (event instanceof Event.Throw thrown && loaded(thrown.value())) {
                needs.add(event.at());
            }
        }
        for (Value value : body.code().values()) {
            boolean read = value.kind() == Value.Kind.FIELD || value.kind() == Value.Kind.ELEMENT;
            if (read && loaded(value.base())) {
                needs.add(value.at());
            }
        }
        addInstructions(needs);
        return needs;
    }

    private void addInstructions(Set<Integer> needs) {
        InsnList code = body.tree().instructions;
        for (int i = 0; i < code.size(); i++) {
            int opcode = code.get(i).getOpcode();
            boolean asks = opcode == Opcodes.MONITORENTER
                    || opcode == Opcodes.ARRAYLENGTH
                    || (opcode == Opcodes.GETFIELD && ((FieldInsnNode) code.get(i)).desc.length() == 1);
            if (asks && loads(before(code.get(i)), STEPS)) {
                needs.add(i);
            }
        }
    }

    private boolean loaded(Value value) {
        Value origin = Body.origin(value);
        return origin.kind() == Value.Kind.FIELD && sites.isField(origin.member(), field);
    }

    /** True if what an instruction leaves on the stack was read from the field. */
    private boolean loads(@Nullable AbstractInsnNode instruction, int steps) {
        if (instruction == null || steps == 0) {
            return false;
        }
        switch (instruction.getOpcode()) {
            case Opcodes.GETFIELD -> {
                FieldInsnNode read = (FieldInsnNode) instruction;
                return sites.isField(new MemberRef(read.owner, read.name, read.desc), field);
            }
            case Opcodes.CHECKCAST, Opcodes.DUP -> {
                return loads(before(instruction), steps - 1);
            }
            case Opcodes.ASTORE -> {
                // Behind a copy: one was stored, the other is still on the stack.
                AbstractInsnNode copy = before(instruction);
                return copy != null && copy.getOpcode() == Opcodes.DUP && loads(before(copy), steps - 1);
            }
            case Opcodes.ALOAD -> {
                return variable(((VarInsnNode) instruction).var, steps);
            }
            default -> {
                return false;
            }
        }
    }

    private boolean variable(int variable, int steps) {
        for (AbstractInsnNode each : body.tree().instructions) {
            if (each.getOpcode() == Opcodes.ASTORE
                    && ((VarInsnNode) each).var == variable
                    && loads(before(each), steps - 1)) {
                return true;
            }
        }
        return false;
    }

    /** The instruction before, labels and line numbers apart. */
    private static @Nullable AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode at = instruction.getPrevious();
        while (at != null && at.getOpcode() < 0) {
            at = at.getPrevious();
        }
        return at;
    }

    /** Line of an instruction, or 0. */
    static int line(Body body, int at) {
        for (AbstractInsnNode each = body.tree().instructions.get(at); each != null; each = each.getPrevious()) {
            if (each instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }
}
