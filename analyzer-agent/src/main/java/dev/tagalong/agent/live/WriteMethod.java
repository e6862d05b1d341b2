package dev.tagalong.agent.live;

import dev.tagalong.agent.common.AgentOptions.On;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Adds to a method {@code void write(Object)} of {@code ObjectOutputStream} a call of the hook: before its first
 * instruction ({@link On#SEND}), or in a handler around all of it, behind its own ones, that throws again what it
 * caught ({@link On#FAILURE}).
 */
final class WriteMethod extends MethodVisitor {
    private static final String CALLED_WITH = "(Ljava/lang/Object;Ljava/lang/Object;IZ";

    private final On on;
    private final Label start = new Label();

    WriteMethod(MethodVisitor next, On on) {
        super(Opcodes.ASM9, next);
        this.on = on;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (on == On.SEND) {
            loadArguments();
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, HookClass.NAME, "sending", CALLED_WITH + ")V", false);
        }
        mv.visitLabel(start);
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        if (opcode == Opcodes.ASTORE && index <= 1) {
            throw new IllegalStateException("this JVM's ObjectOutputStream changes the parameter of a write");
        }
        super.visitVarInsn(opcode, index);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (on == On.FAILURE) {
            Label end = new Label();
            mv.visitLabel(end);
            mv.visitTryCatchBlock(start, end, end, null);
            Object[] locals = {StreamTransformer.STREAM, "java/lang/Object"};
            mv.visitFrame(Opcodes.F_FULL, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
            mv.visitVarInsn(Opcodes.ASTORE, 2);
            loadArguments();
            mv.visitVarInsn(Opcodes.ALOAD, 2);
            mv.visitMethodInsn(
                    Opcodes.INVOKESTATIC, HookClass.NAME, "failed", CALLED_WITH + "Ljava/lang/Throwable;)V", false);
            mv.visitVarInsn(Opcodes.ALOAD, 2);
            mv.visitInsn(Opcodes.ATHROW);
        }
        super.visitMaxs(maxStack, maxLocals);
    }

    private void loadArguments() {
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitVarInsn(Opcodes.ALOAD, 1);
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitFieldInsn(Opcodes.GETFIELD, StreamTransformer.STREAM, "depth", "I");
        mv.visitVarInsn(Opcodes.ALOAD, 0);
        mv.visitFieldInsn(Opcodes.GETFIELD, StreamTransformer.STREAM, "enableOverride", "Z");
    }
}
