package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MemberRef;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The lambdas that a class makes anew when they are read: those in its {@code $deserializeLambda$}. */
final class ReadableLambdas extends ClassVisitor {
    private static final String FINDER = "$deserializeLambda$";

    private final Set<Entry> entries = new HashSet<>();

    /**
     * What such a method compares.
     *
     * @param type internal name of the functional interface
     * @param name name of its method
     * @param handle kind of the implementation's handle
     */
    record Entry(String type, String name, int handle, MemberRef implementation) {}

    private ReadableLambdas() {
        super(Opcodes.ASM9);
    }

    static Set<Entry> of(byte[] classFile) {
        ReadableLambdas lambdas = new ReadableLambdas();
        new ClassReader(classFile).accept(lambdas, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return lambdas.entries;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return name.equals(FINDER) ? new Calls() : null;
    }

    private final class Calls extends MethodVisitor {
        Calls() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (arguments.length > 1 && arguments[1] instanceof Handle made) {
                entries.add(new Entry(
                        Type.getReturnType(descriptor).getInternalName(),
                        name,
                        made.getTag(),
                        new MemberRef(made.getOwner(), made.getName(), made.getDesc())));
            }
        }
    }
}
