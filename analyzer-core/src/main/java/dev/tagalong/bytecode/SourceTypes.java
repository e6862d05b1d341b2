package dev.tagalong.bytecode;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Writes a field's type as its source does, with simple names: {@code Map<String, List<Worker>>}. */
final class SourceTypes extends SignatureVisitor {
    private final StringBuilder text;
    private int dimensions;
    private boolean arguments;

    private SourceTypes(StringBuilder text) {
        super(Opcodes.ASM9);
        this.text = text;
    }

    /** @param signature the generic type, or null */
    static String of(String descriptor, @Nullable String signature) {
        if (signature == null) {
            return simple(Type.getType(descriptor).getClassName());
        }
        StringBuilder text = new StringBuilder();
        new SignatureReader(signature).acceptType(new SourceTypes(text));
        return text.toString();
    }

    /** The name without the package and the classes around it. */
    private static String simple(String name) {
        return name.substring(
                Math.max(name.lastIndexOf('.'), Math.max(name.lastIndexOf('/'), name.lastIndexOf('$'))) + 1);
    }

    @Override
    public void visitBaseType(char descriptor) {
        text.append(Type.getType(String.valueOf(descriptor)).getClassName());
        close();
    }

    @Override
    public void visitTypeVariable(String name) {
        text.append(name);
        close();
    }

    @Override
    public SignatureVisitor visitArrayType() {
        dimensions++;
        return this;
    }

    @Override
    public void visitClassType(String name) {
        text.append(simple(name));
    }

    @Override
    public void visitInnerClassType(String name) {
        endArguments();
        text.append('.').append(name);
    }

    @Override
    public void visitTypeArgument() {
        argument();
        text.append('?');
    }

    @Override
    public SignatureVisitor visitTypeArgument(char wildcard) {
        argument();
        text.append(wildcard == EXTENDS ? "? extends " : wildcard == SUPER ? "? super " : "");
        return new SourceTypes(text);
    }

    private void argument() {
        text.append(arguments ? ", " : "<");
        arguments = true;
    }

    private void endArguments() {
        text.append(arguments ? ">" : "");
        arguments = false;
    }

    @Override
    public void visitEnd() {
        endArguments();
        close();
    }

    private void close() {
        text.append("[]".repeat(dimensions));
        dimensions = 0;
    }
}
