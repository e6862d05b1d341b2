package dev.tagalong.agent.live;

import dev.tagalong.agent.common.AgentOptions.On;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Has {@code ObjectOutputStream.writeObject} and {@code writeUnshared} call the hook, and leaves all other classes
 * alone. It stays installed, so that the calls survive when another agent has the class transformed again.
 */
final class StreamTransformer implements ClassFileTransformer {
    static final String STREAM = "java/io/ObjectOutputStream";
    /** Methods that are given the hook, and fields that it reads. */
    private static final Set<String> NEEDED = Set.of(
            "writeObject(Ljava/lang/Object;)V", "writeUnshared(Ljava/lang/Object;)V", "depthI", "enableOverrideZ");

    private final On on;
    private final Consumer<Throwable> faults;

    /**
     * @param on when the hook is called
     * @param faults gets what goes wrong here, which the JVM would swallow
     */
    StreamTransformer(On on, Consumer<Throwable> faults) {
        this.on = on;
        this.faults = faults;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            String className,
            @Nullable Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        if (!STREAM.equals(className) || loader != null) {
            return null;
        }
        try {
            return hooked(classFile);
        } catch (Throwable fault) {
            faults.accept(fault);
            return null;
        }
    }

    byte[] hooked(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        Hooking hooking = new Hooking(writer);
        reader.accept(hooking, 0);
        if (!hooking.missing.isEmpty()) {
            throw new IllegalStateException("this JVM's ObjectOutputStream has no " + hooking.missing);
        }
        return writer.toByteArray();
    }

    private final class Hooking extends ClassVisitor {
        final Set<String> missing = new HashSet<>(NEEDED);

        Hooking(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            missing.remove(name + descriptor);
            return super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
            return missing.remove(name + descriptor) ? new WriteMethod(next, on) : next;
        }
    }
}
