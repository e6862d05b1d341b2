package dev.tagalong.bytecode.code;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.tree.MethodNode;

/** A method's instructions, handlers and lines, as they are read; annotations and names of variables are left out. */
final class Body extends MethodNode {
    private final Consumer<MethodNode> complete;

    Body(int access, String name, String descriptor, Consumer<MethodNode> complete) {
        super(Opcodes.ASM9, access, name, descriptor, null, null);
        this.complete = complete;
    }

    @Override
    public void visitEnd() {
        complete.accept(this);
    }

    @Override
    public void visitLocalVariable(
            String variable, String type, @Nullable String generic, Label start, Label end, int slot) {}

    @Override
    public void visitParameter(String parameter, int flags) {}

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotationDefault() {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String type, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String type, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitInsnAnnotation(
            int reference, @Nullable TypePath path, String type, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTryCatchAnnotation(
            int reference, @Nullable TypePath path, String type, boolean visible) {
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitLocalVariableAnnotation(
            int reference,
            @Nullable TypePath path,
            Label[] start,
            Label[] end,
            int[] index,
            String type,
            boolean visible) {
        return null;
    }
}
