package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.common.AgentOptions.On;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the JVM makes of the transformed class is seen in {@code AgentIT}. */
class StreamTransformerTest {
    private final List<Throwable> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"SEND, sending", "FAILURE, failed"})
    void bothWritesCallTheHookOnce(On on, String method) throws IOException {
        byte[] hooked = transform(on, "java/io/ObjectOutputStream", null, stream());

        assertThat(faults).isEmpty();
        assertThat(calls(hooked)).containsExactlyInAnyOrder("writeObject " + method, "writeUnshared " + method);
        assertThat(calls(stream())).isEmpty();
    }

    @Test
    void everyOtherClassStaysAsItIs() throws IOException {
        assertThat(transform(On.SEND, "java/io/ObjectInputStream", null, stream()))
                .isNull();
        assertThat(transform(On.SEND, "java/io/ObjectOutputStream", getClass().getClassLoader(), stream()))
                .isNull();
        assertThat(faults).isEmpty();
    }

    @Test
    void aStreamThatLooksDifferentIsAFaultAndStaysAsItIs() throws IOException {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(stream()).accept(new WithoutDepth(writer), 0);

        assertThat(transform(On.FAILURE, "java/io/ObjectOutputStream", null, writer.toByteArray()))
                .isNull();
        assertThat(faults)
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("this JVM's ObjectOutputStream has no [depthI]");
    }

    private byte[] transform(On on, String name, ClassLoader loader, byte[] classFile) {
        return new StreamTransformer(on, faults::add).transform(loader, name, null, null, classFile);
    }

    private static byte[] stream() throws IOException {
        try (InputStream in = ObjectOutputStream.class.getResourceAsStream("ObjectOutputStream.class")) {
            return in.readAllBytes();
        }
    }

    /** {@code METHOD HOOK-METHOD} for each call of the hook. */
    private static List<String> calls(byte[] classFile) {
        List<String> calls = new ArrayList<>();
        ClassVisitor collector = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String caller, String descriptor, String signature, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String name, String called, boolean own) {
                        if (owner.equals(HookClass.NAME)) {
                            calls.add(caller + " " + name);
                        }
                    }
                };
            }
        };
        new ClassReader(classFile).accept(collector, 0);
        return calls;
    }

    private static final class WithoutDepth extends ClassVisitor {
        WithoutDepth(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return name.equals("depth") ? null : super.visitField(access, name, descriptor, signature, value);
        }
    }
}
