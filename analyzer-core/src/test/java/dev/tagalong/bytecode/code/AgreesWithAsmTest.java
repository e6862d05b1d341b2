package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/** On real code, each use of a reference has the sources that ASM's analysis gives it: not one more, not one less. */
class AgreesWithAsmTest {
    private static final int METHODS = RealClasses.LONG ? 10_000 : 400;

    /** ASM's analysis keeps a frame for each instruction. */
    private static final int LONGEST = 3_000;

    private int methods;
    private int uses;

    @Test
    void onTheRunningImage() throws IOException {
        RealClasses.image("java.base", RealClasses.LONG ? 4 : 101, this::compareAll);
        assertThat(methods).isGreaterThan(METHODS / 2);
        assertThat(uses).isGreaterThan(3 * METHODS);
    }

    @Test
    void onJars() {
        RealClasses.jars(RealClasses.LONG ? 7 : 211, this::compareAll);
        assertThat(methods).isGreaterThan(METHODS / 8);
        assertThat(uses).isGreaterThan(METHODS / 2);
    }

    private void compareAll(byte[] classFile) {
        if (methods >= METHODS) {
            return;
        }
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, ClassReader.SKIP_FRAMES);
        Interpretation interpretation = Interpreter.interpretAll(classFile);
        assertThat(interpretation.faults()).as(type.name).isEmpty();
        for (MethodNode method : type.methods) {
            int size = method.instructions.size();
            if (size > 0 && size < LONGEST && !method.name.equals("$deserializeLambda$")) {
                MethodCode code = interpretation.methods().get(method.name + method.desc);
                assertThat(compare(type.name, method, code))
                        .as("%s.%s%s", type.name, method.name, method.desc)
                        .isEmpty();
                methods++;
            }
        }
    }

    private List<String> compare(String owner, MethodNode method, MethodCode code) {
        Oracle oracle;
        try {
            oracle = new Oracle(owner, method);
        } catch (AnalyzerException e) {
            throw new AssertionError(owner + "." + method.name + method.desc, e);
        }
        List<String> wrong = new ArrayList<>();
        Map<Integer, List<Value>> used = new TreeMap<>();
        for (Event event : code.events()) {
            List<Value> before = used.put(event.at(), used(event));
            if (before != null) {
                wrong.add("two events at " + event.at());
            }
        }
        for (int at = 0; at < method.instructions.size(); at++) {
            boolean expected = oracle.reaches(at) && usesReferences(method.instructions.get(at));
            if (expected != used.containsKey(at)) {
                wrong.add(at + (expected ? " has no event" : " has an event"));
                continue;
            }
            List<Value> values = used.getOrDefault(at, List.of());
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(values.size() - 1 - i);
                if (value != Value.PRIMITIVE) {
                    Set<Integer> theirs = oracle.below(at, i);
                    Set<Integer> ours = oracle.of(value);
                    uses++;
                    if (!ours.equals(theirs)) {
                        wrong.add(at + ": " + ours + ", not " + theirs);
                    }
                }
            }
        }
        return wrong;
    }

    /** What the instruction takes from the stack, its uppermost last. */
    private static List<Value> used(Event event) {
        if (event instanceof Event.Store store) {
            return store.base() == null ? List.of(store.value()) : List.of(store.base(), store.value());
        } else if (event instanceof Event.ElementStore store) {
            return List.of(store.array(), Value.PRIMITIVE, store.value());
        } else if (event instanceof Event.Call call) {
            return call.arguments();
        } else if (event instanceof Event.Lambda lambda) {
            return lambda.captured();
        } else if (event instanceof Event.Return back) {
            return List.of(back.value());
        }
        return List.of(((Event.Throw) event).value());
    }

    private static boolean usesReferences(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.PUTFIELD, Opcodes.PUTSTATIC ->
                Type.getType(((FieldInsnNode) instruction).desc).getSort() >= Type.ARRAY;
            case Opcodes.AASTORE, Opcodes.ARETURN, Opcodes.ATHROW -> true;
            case Opcodes.INVOKEDYNAMIC -> Bootstraps.lambda((InvokeDynamicInsnNode) instruction);
            default -> instruction instanceof MethodInsnNode;
        };
    }
}
