package dev.tagalong.bytecode.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** Where values come from by ASM's own analysis, with which the interpreter must agree. */
final class Oracle {
    private final MethodNode method;
    private final Frame<SourceValue>[] frames;
    private final Map<AbstractInsnNode, Integer> parameters;

    Oracle(String owner, MethodNode method) throws AnalyzerException {
        this.method = method;
        Sources sources = new Sources();
        this.frames = new Analyzer<>(sources) {
            /** A store throws nothing; as the verifier does, ASM lets a handler see it even at the range's end. */
            @Override
            protected boolean newControlFlowExceptionEdge(int instruction, TryCatchBlockNode range) {
                int opcode = method.instructions.get(instruction).getOpcode();
                return opcode < Opcodes.ISTORE || opcode > Opcodes.ASTORE;
            }
        }.analyze(owner, method);
        this.parameters = sources.parameters;
    }

    boolean reaches(int instruction) {
        return frames[instruction] != null;
    }

    /** The sources of what is so many values below the top of the stack: instructions, or -1 - a parameter's slot. */
    Set<Integer> below(int instruction, int depth) {
        Frame<SourceValue> frame = frames[instruction];
        Set<Integer> sources = new TreeSet<>();
        for (AbstractInsnNode source : frame.getStack(frame.getStackSize() - 1 - depth).insns) {
            Integer slot = parameters.get(source);
            sources.add(
                    slot != null ? Integer.valueOf(-1 - slot) : Integer.valueOf(method.instructions.indexOf(source)));
        }
        return sources;
    }

    /** The same by our value: through phis and casts. */
    Set<Integer> of(Value value) {
        Set<Integer> sources = new TreeSet<>();
        Set<Value> seen = new HashSet<>();
        Deque<Value> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            Value one = open.remove();
            if (!seen.add(one)) {
                continue;
            }
            switch (one.kind()) {
                case PHI -> open.addAll(one.inputs());
                case CAST -> open.add(one.base());
                case PARAMETER -> sources.add(-1 - slot(one.index()));
                default -> sources.add(one.at());
            }
        }
        return sources;
    }

    private int slot(int parameter) {
        int receiver = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
        int slot = parameter == 0 ? 0 : receiver;
        Type[] types = Type.getArgumentTypes(method.desc);
        for (int i = 0; i < parameter - receiver; i++) {
            slot += types[i].getSize();
        }
        return slot;
    }

    /** Copies and casts keep the sources; a parameter is its own, an exception comes from its handler. */
    private static final class Sources extends SourceInterpreter {
        private final Map<AbstractInsnNode, Integer> parameters = new HashMap<>();

        Sources() {
            super(Opcodes.ASM9);
        }

        @Override
        public SourceValue newParameterValue(boolean isInstanceMethod, int local, Type type) {
            AbstractInsnNode source = new InsnNode(Opcodes.NOP);
            parameters.put(source, local);
            return new SourceValue(type.getSize(), source);
        }

        @Override
        public SourceValue newExceptionValue(TryCatchBlockNode range, Frame<SourceValue> handler, Type type) {
            return new SourceValue(1, range.handler);
        }

        @Override
        public SourceValue copyOperation(AbstractInsnNode instruction, SourceValue value) {
            return value;
        }

        @Override
        public SourceValue unaryOperation(AbstractInsnNode instruction, SourceValue value) {
            return instruction.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(instruction, value);
        }
    }
}
