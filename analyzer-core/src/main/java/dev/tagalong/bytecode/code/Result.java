package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Turns what was found by running the code into events and numbered values. */
final class Result {
    private final Blocks blocks;
    private final Values values;
    private final Paths paths;
    private final List<Value> numbered = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    Result(Blocks blocks, Values values, Paths paths) {
        this.blocks = blocks;
        this.values = values;
        this.paths = paths;
    }

    MethodCode code(List<Value> parameters) {
        for (Value parameter : parameters) {
            if (parameter != Value.PRIMITIVE) {
                number(parameter);
            }
        }
        AbstractInsnNode[] code = blocks.code();
        int line = 0;
        for (int at = 0; at < code.length; at++) {
            if (code[at] instanceof LineNumberNode number) {
                line = number.line;
            }
            Value made = values.made(at);
            if (made != null) {
                finish(made);
            }
            Value[] operands = values.operands(at);
            if (operands != null) {
                resolve(operands, at);
                addEvent(code[at], at, line, operands);
            }
        }
        for (Value value : numbered) {
            if (value.kind() == Kind.ELEMENT) {
                value.withType(ElementTypes.of(value));
            }
        }
        return new MethodCode(parameters, numbered, events, blocks.catches(), new ControlFlow(blocks, paths));
    }

    private void finish(Value made) {
        if (made.hasBase()) {
            made.withBase(use(made.base(), made.at()));
        }
        number(made);
    }

    private void resolve(Value[] operands, int at) {
        for (int i = 0; i < operands.length; i++) {
            if (operands[i] != Value.PRIMITIVE) {
                operands[i] = use(operands[i], at);
            }
        }
    }

    /** What the value stands for; phis get their numbers when they are first used. */
    private Value use(Value value, int at) {
        Value used = paths.phis().resolve(value);
        if (used == Value.PRIMITIVE) {
            throw notAReference(at);
        }
        if (used.kind() == Kind.PHI && used.id() < 0) {
            numberPhis(used);
        }
        return used;
    }

    private void numberPhis(Value first) {
        Deque<Value> open = new ArrayDeque<>();
        open.add(first);
        while (!open.isEmpty()) {
            Value phi = open.remove();
            if (phi.kind() == Kind.PHI && phi.id() < 0) {
                number(phi);
                open.addAll(phi.inputs());
            }
        }
    }

    private static Uninterpretable notAReference(int at) {
        return new Uninterpretable("its code is damaged: instruction " + at + " works on what is no reference");
    }

    private void number(Value value) {
        if (value.id() < 0) {
            value.number(numbered.size());
            numbered.add(value);
        }
    }

    private void addEvent(AbstractInsnNode instruction, int at, int line, Value[] used) {
        switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD ->
                events.add(
                        new Event.Store(at, line, used[0], ref((FieldInsnNode) instruction), reference(used[1], at)));
            case Opcodes.PUTSTATIC ->
                events.add(new Event.Store(at, line, null, ref((FieldInsnNode) instruction), reference(used[0], at)));
            case Opcodes.AASTORE ->
                events.add(new Event.ElementStore(at, line, reference(used[0], at), reference(used[1], at)));
            case Opcodes.ARETURN -> events.add(new Event.Return(at, line, reference(used[0], at)));
            case Opcodes.ATHROW -> events.add(new Event.Throw(at, line, reference(used[0], at)));
            case Opcodes.INVOKEDYNAMIC -> {
                InvokeDynamicInsnNode call = (InvokeDynamicInsnNode) instruction;
                if (Bootstraps.lambda(call)) {
                    Value result = Objects.requireNonNull(values.made(at));
                    events.add(Bootstraps.event(call, at, line, result, List.of(used)));
                }
            }
            default -> {
                MethodInsnNode call = (MethodInsnNode) instruction;
                MemberRef method = new MemberRef(call.owner, call.name, call.desc);
                @Nullable Value result = values.made(at);
                events.add(new Event.Call(at, line, call.getOpcode(), method, call.itf, List.of(used), result));
            }
        }
    }

    private static Value reference(Value value, int at) {
        if (value == Value.PRIMITIVE) {
            throw notAReference(at);
        }
        return value;
    }

    private static MemberRef ref(FieldInsnNode field) {
        return new MemberRef(field.owner, field.name, field.desc);
    }
}
