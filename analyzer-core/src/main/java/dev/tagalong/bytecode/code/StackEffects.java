package dev.tagalong.bytecode.code;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IntInsnNode;

/** What the instructions that make no reference do to the stack. */
final class StackEffects {
    private StackEffects() {}

    static void apply(int opcode, Frame frame) {
        switch (opcode) {
            case -1, Opcodes.NOP, Opcodes.GOTO, Opcodes.RET, Opcodes.RETURN -> {}
            case Opcodes.POP -> frame.pop(1);
            case Opcodes.POP2 -> frame.pop(2);
            case Opcodes.DUP -> frame.duplicate(1, 0);
            case Opcodes.DUP_X1 -> frame.duplicate(1, 1);
            case Opcodes.DUP_X2 -> frame.duplicate(1, 2);
            case Opcodes.DUP2 -> frame.duplicate(2, 0);
            case Opcodes.DUP2_X1 -> frame.duplicate(2, 1);
            case Opcodes.DUP2_X2 -> frame.duplicate(2, 2);
            case Opcodes.SWAP -> {
                Value upper = frame.pop();
                Value lower = frame.pop();
                frame.push(upper);
                frame.push(lower);
            }
            case Opcodes.JSR -> frame.push(Value.PRIMITIVE);
            default -> {
                frame.pop(popped(opcode));
                frame.pushPrimitive(pushed(opcode));
            }
        }
    }

    /** Slots taken from the stack, for instructions that only work on primitives. */
    private static int popped(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.SIPUSH) {
            return 0;
        }
        if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            return 2;
        }
        return switch (opcode) {
            case Opcodes.IASTORE, Opcodes.FASTORE, Opcodes.BASTORE, Opcodes.CASTORE, Opcodes.SASTORE -> 3;
            case Opcodes.LASTORE, Opcodes.DASTORE -> 4;
            case Opcodes.IADD, Opcodes.FADD, Opcodes.ISUB, Opcodes.FSUB, Opcodes.IMUL, Opcodes.FMUL -> 2;
            case Opcodes.IDIV, Opcodes.FDIV, Opcodes.IREM, Opcodes.FREM, Opcodes.ISHL, Opcodes.ISHR -> 2;
            case Opcodes.IUSHR, Opcodes.IAND, Opcodes.IOR, Opcodes.IXOR, Opcodes.FCMPL, Opcodes.FCMPG -> 2;
            case Opcodes.LADD, Opcodes.DADD, Opcodes.LSUB, Opcodes.DSUB, Opcodes.LMUL, Opcodes.DMUL -> 4;
            case Opcodes.LDIV, Opcodes.DDIV, Opcodes.LREM, Opcodes.DREM, Opcodes.LAND, Opcodes.LOR -> 4;
            case Opcodes.LXOR, Opcodes.LCMP, Opcodes.DCMPL, Opcodes.DCMPG -> 4;
            case Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR -> 3;
            case Opcodes.INEG, Opcodes.FNEG, Opcodes.I2L, Opcodes.I2F, Opcodes.I2D, Opcodes.F2I -> 1;
            case Opcodes.F2L, Opcodes.F2D, Opcodes.I2B, Opcodes.I2C, Opcodes.I2S -> 1;
            case Opcodes.LNEG, Opcodes.DNEG, Opcodes.L2I, Opcodes.L2F, Opcodes.L2D, Opcodes.D2I -> 2;
            case Opcodes.D2L, Opcodes.D2F -> 2;
            case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE -> 1;
            case Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH -> 1;
            case Opcodes.IF_ICMPEQ, Opcodes.IF_ICMPNE, Opcodes.IF_ICMPLT, Opcodes.IF_ICMPGE -> 2;
            case Opcodes.IF_ICMPGT, Opcodes.IF_ICMPLE, Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE -> 2;
            case Opcodes.IRETURN, Opcodes.FRETURN, Opcodes.ARRAYLENGTH -> 1;
            case Opcodes.LRETURN, Opcodes.DRETURN -> 2;
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> 1;
            default -> throw new Uninterpretable("its code is damaged: there is no instruction " + opcode);
        };
    }

    private static int pushed(int opcode) {
        if ((opcode >= Opcodes.IFEQ && opcode <= Opcodes.RETURN)
                || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE)) {
            return 0;
        }
        return switch (opcode) {
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> 2;
            case Opcodes.LALOAD, Opcodes.DALOAD -> 2;
            case Opcodes.LADD, Opcodes.DADD, Opcodes.LSUB, Opcodes.DSUB, Opcodes.LMUL, Opcodes.DMUL -> 2;
            case Opcodes.LDIV, Opcodes.DDIV, Opcodes.LREM, Opcodes.DREM, Opcodes.LAND, Opcodes.LOR -> 2;
            case Opcodes.LXOR, Opcodes.LSHL, Opcodes.LSHR, Opcodes.LUSHR, Opcodes.LNEG, Opcodes.DNEG -> 2;
            case Opcodes.I2L, Opcodes.I2D, Opcodes.F2L, Opcodes.F2D, Opcodes.L2D, Opcodes.D2L -> 2;
            case Opcodes.IFNULL, Opcodes.IFNONNULL, Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> 0;
            default -> 1;
        };
    }

    static String arrayOfPrimitives(AbstractInsnNode instruction) {
        return switch (((IntInsnNode) instruction).operand) {
            case Opcodes.T_BOOLEAN -> "[Z";
            case Opcodes.T_CHAR -> "[C";
            case Opcodes.T_FLOAT -> "[F";
            case Opcodes.T_DOUBLE -> "[D";
            case Opcodes.T_BYTE -> "[B";
            case Opcodes.T_SHORT -> "[S";
            case Opcodes.T_INT -> "[I";
            case Opcodes.T_LONG -> "[J";
            default -> throw new Uninterpretable("its code is damaged: an array of an unknown primitive type");
        };
    }
}
