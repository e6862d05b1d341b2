package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files from before Java 6: no frames, and subroutines for finally blocks. */
class OldCodeTest {
    @Test
    void codeWithoutFrames() {
        MethodCode code = method("(ZLjava/lang/Object;)Ljava/lang/Object;", method -> {
            Label other = new Label();
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, other);
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitVarInsn(Opcodes.ASTORE, 1);
            method.visitLabel(other);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitInsn(Opcodes.ARETURN);
        });
        assertThat(returned(code, 0).inputs())
                .extracting(Value::kind)
                .containsExactlyInAnyOrder(Kind.NULL, Kind.PARAMETER);
        assertThat(code.events().get(0).line()).isZero();
    }

    @Test
    void aSubroutineKeepsWhatItsCallersHave() {
        MethodCode code = method("(ZLjava/lang/Object;)Ljava/lang/Object;", method -> {
            Label other = new Label();
            Label subroutine = new Label();
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFEQ, other);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitVarInsn(Opcodes.ASTORE, 2);
            method.visitJumpInsn(Opcodes.JSR, subroutine);
            method.visitVarInsn(Opcodes.ALOAD, 2);
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(other);
            method.visitJumpInsn(Opcodes.JSR, subroutine);
            method.visitVarInsn(Opcodes.ALOAD, 3);
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(subroutine);
            method.visitVarInsn(Opcodes.ASTORE, 4);
            method.visitLdcInsn("made in the subroutine");
            method.visitVarInsn(Opcodes.ASTORE, 3);
            method.visitVarInsn(Opcodes.RET, 4);
        });
        assertThat(returned(code, 0).kind()).isEqualTo(Kind.PARAMETER);
        assertThat(returned(code, 1).kind()).isEqualTo(Kind.STRING);
        Event first = code.events().get(0);
        Value made = returned(code, 1);
        assertThat(code.canFollow(made.at(), first.at())).isTrue();
        assertThat(code.dominates(made.at(), first.at())).isTrue();
    }

    @Test
    void aSubroutineInASubroutineReturnsToItsOwnCaller() {
        MethodCode code = method("()Ljava/lang/Object;", method -> {
            Label outer = new Label();
            Label inner = new Label();
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitJumpInsn(Opcodes.JSR, outer);
            method.visitInsn(Opcodes.ARETURN);
            method.visitLabel(outer);
            method.visitVarInsn(Opcodes.ASTORE, 1);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitJumpInsn(Opcodes.JSR, inner);
            method.visitInsn(Opcodes.POP);
            method.visitVarInsn(Opcodes.RET, 1);
            method.visitLabel(inner);
            method.visitVarInsn(Opcodes.ASTORE, 2);
            method.visitVarInsn(Opcodes.RET, 2);
        });
        assertThat(returned(code, 0).kind()).isEqualTo(Kind.NULL);
    }

    @Test
    void deadCodeHasNoEvents() {
        MethodCode code = method("(ZLjava/lang/Object;)Ljava/lang/Object;", method -> {
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitInsn(Opcodes.ARETURN);
            method.visitInsn(Opcodes.ACONST_NULL);
            method.visitInsn(Opcodes.ATHROW);
        });
        assertThat(code.events()).hasSize(1);
        assertThat(code.canFollow(0, 3)).isFalse();
        assertThat(code.dominates(0, 3)).isFalse();
        assertThat(code.values()).extracting(Value::kind).containsExactly(Kind.PARAMETER);
    }

    private static Value returned(MethodCode code, int number) {
        return ((Event.Return) code.events().get(number)).value();
    }

    private static MethodCode method(String descriptor, Consumer<MethodVisitor> body) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "Old", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "m", descriptor, null, null);
        method.visitCode();
        body.accept(method);
        method.visitMaxs(8, 8);
        method.visitEnd();
        writer.visitEnd();
        Interpretation interpretation = Interpreter.interpretAll(writer.toByteArray());
        assertThat(interpretation.faults()).isEmpty();
        return interpretation.methods().values().iterator().next();
    }
}
