package dev.tagalong.languages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Copies compiled programs and leaves only one of the methods that send, so that a scan is of it alone. */
final class SingleSend {
    private static final String STREAM = "(Ljava/io/ObjectOutputStream;)";

    private SingleSend() {}

    /** @param holder the simple name of the class whose methods send */
    static void copy(Path from, Path to, String holder, String method) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            String simple = file.getFileName().toString().replaceFirst("\\$?\\.class$", "");
            boolean sends = Files.exists(from.resolve("demo").resolve(simple + ".class"))
                    && (simple.equals("Cases") || simple.equals("Containers"));
            byte[] bytes = Files.readAllBytes(file);
            Files.write(copy, sends ? only(bytes, simple.equals(holder) ? method : "") : bytes);
        }
    }

    private static byte[] only(byte[] bytes, String method) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                boolean another = descriptor.startsWith(STREAM) && !name.equals(method);
                                return another
                                        ? null
                                        : super.visitMethod(access, name, descriptor, signature, exceptions);
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
