package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Code that no compiler writes: what cannot be judged is named, the class's other methods are interpreted. */
class HostileCodeTest {
    private static final int LOCALS = 200;

    @Test
    void loopsAndHandlersInEachOtherEnd() {
        Interpretation interpretation = interpret(LOCALS, 8, method -> {
            for (int local = 1; local < LOCALS; local++) {
                method.visitInsn(Opcodes.ACONST_NULL);
                method.visitVarInsn(Opcodes.ASTORE, local);
            }
            nest(method, 2_000, 40);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(interpretation.faults()).isEmpty();
        MethodCode code = interpretation.methods().get("m()V");
        // At most one phi for each local at each of the three places of a loop where paths meet.
        assertThat(code.values().size()).isBetween(2_000, 3 * 2_000 * LOCALS);
        assertThat(code.always().isEmpty()).isFalse();
        int last = code.events().get(code.events().size() - 1).at();
        assertThat(code.canFollow(last, last)).isTrue();
    }

    @Test
    void tooManyHandlersOverEachOtherAreAFault() {
        Interpretation interpretation = interpret(LOCALS, 8, method -> {
            nest(method, 2_000, 2_000);
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(interpretation.methods()).isEmpty();
        assertThat(interpretation.faults().get("m()V")).contains("too entangled");
    }

    /** Loops in loops, each with a handler over its body, each storing to a local what another held. */
    private static void nest(MethodVisitor method, int depth, int handled) {
        Label[] starts = new Label[depth];
        Label[] handlers = new Label[depth];
        for (int i = 0; i < depth; i++) {
            starts[i] = new Label();
            handlers[i] = new Label();
            method.visitLabel(starts[i]);
            method.visitVarInsn(Opcodes.ALOAD, 1 + i % (LOCALS - 1));
            method.visitMethodInsn(Opcodes.INVOKESTATIC, "T", "c", "(Ljava/lang/Object;)Ljava/lang/Object;", false);
            method.visitVarInsn(Opcodes.ASTORE, 1 + (i * 7 + 3) % (LOCALS - 1));
        }
        for (int i = depth - 1; i >= 0; i--) {
            Label after = new Label();
            Label end = new Label();
            method.visitLabel(end);
            method.visitJumpInsn(Opcodes.GOTO, after);
            method.visitLabel(handlers[i]);
            method.visitVarInsn(Opcodes.ASTORE, 1 + (i * 3 + 5) % (LOCALS - 1));
            method.visitLabel(after);
            if (i >= depth - handled) {
                method.visitTryCatchBlock(starts[i], end, handlers[i], null);
            }
            method.visitInsn(Opcodes.ICONST_0);
            Label out = new Label();
            method.visitJumpInsn(Opcodes.IFEQ, out);
            method.visitJumpInsn(Opcodes.GOTO, starts[i]);
            method.visitLabel(out);
        }
    }

    @Test
    void anAbsurdNumberOfVariablesIsAFault() {
        Interpretation interpretation = interpret(65_535, 1, method -> {
            for (int i = 0; i < 1_000; i++) {
                Label next = new Label();
                method.visitInsn(Opcodes.ICONST_0);
                method.visitJumpInsn(Opcodes.IFEQ, next);
                method.visitLabel(next);
            }
            method.visitInsn(Opcodes.RETURN);
        });
        assertThat(interpretation.methods()).isEmpty();
        assertThat(interpretation.faults().get("m()V")).contains("too many variables");
    }

    @Test
    void damagedCodeIsAFault() {
        fault("the stack is empty", method -> method.visitInsn(Opcodes.POP));
        fault("no local variable", method -> method.visitVarInsn(Opcodes.ALOAD, 9));
        fault("runs over its end", method -> method.visitInsn(Opcodes.ICONST_0));
        fault("the stack overflows", method -> {
            for (int i = 0; i < 5; i++) {
                method.visitInsn(Opcodes.ICONST_0);
            }
        });
        fault("no reference", method -> {
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.ATHROW);
        });
        fault("different depths", method -> {
            Label loop = new Label();
            method.visitLabel(loop);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitJumpInsn(Opcodes.GOTO, loop);
        });
    }

    @Test
    void oneMethodAloneIsInterpretedOrRefused() {
        MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "m", "()V", null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interpreter.interpret("T", method))
                .withMessageContaining("no code");
        method.visitInsn(Opcodes.POP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Interpreter.interpret("T", method))
                .withMessageContaining("the stack is empty");
    }

    @Test
    void whateverIsWrongInTheBytesIsAFaultOrRefused() {
        byte[] good =
                Snippet.classFile("Object f; void m(int n) { try { for (int i = 0; i < n; i++) { f = new Object[n];"
                        + " Runnable r = () -> f = null; r.run(); } } catch (RuntimeException e) { f = e; } }");
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = good.clone();
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Interpretation interpretation = Interpreter.interpretAll(bytes);
                assertThat(interpretation.methods().keySet())
                        .doesNotContainAnyElementsOf(interpretation.faults().keySet());
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null");
                refused++;
            }
        }
        assertThat(refused).isBetween(100, 19_000);
    }

    private static void fault(String reason, Consumer<MethodVisitor> body) {
        Interpretation interpretation = interpret(1, 4, body);
        assertThat(interpretation.methods()).isEmpty();
        assertThat(interpretation.faults()).containsOnlyKeys("m()V");
        assertThat(interpretation.faults().get("m()V")).contains(reason).doesNotEndWith(".");
    }

    private static Interpretation interpret(int locals, int stack, Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "T", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", "()V", null, null);
        method.visitCode();
        body.accept(method);
        method.visitMaxs(stack, locals);
        method.visitEnd();
        writer.visitEnd();
        return Interpreter.interpretAll(writer.toByteArray());
    }
}
