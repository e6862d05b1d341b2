package dev.tagalong.programs;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Copies a program into another folder, made to tell which of its lines run, and loads it from there. */
final class ProgramLoader {
    private static final String RAN = Ran.class.getName().replace('.', '/');

    private ProgramLoader() {}

    /**
     * A loader of the program that runs. It is one of the JDK's own: of others, inspections do not ask class files.
     *
     * @param program class files, which stay as they are
     * @param running an empty folder
     */
    static URLClassLoader of(Path program, Path running) throws IOException {
        try (Stream<Path> all = Files.walk(program)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path copy = running.resolve(program.relativize(file).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.write(copy, telling(Files.readAllBytes(file)));
            }
        }
        return new URLClassLoader(new URL[] {running.toUri().toURL()}, ProgramLoader.class.getClassLoader());
    }

    private static byte[] telling(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassNode node = new ClassNode();
        reader.accept(node, 0);
        String name = node.name.replace('/', '.');
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode at : method.instructions.toArray()) {
                if (at instanceof LineNumberNode line) {
                    tell(method.instructions, line, name + ":" + line.line);
                }
            }
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void tell(InsnList instructions, LineNumberNode line, String place) {
        @Nullable AbstractInsnNode next = line;
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        if (next == null) {
            return;
        }
        InsnList call = new InsnList();
        call.add(new LdcInsnNode(place));
        call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, RAN, "line", "(Ljava/lang/String;)V", false));
        if (next.getOpcode() == Opcodes.NEW) {
            // Frames name an object that is not initialised by where its instruction is: nothing may come between.
            instructions.insert(next, call);
        } else {
            instructions.insertBefore(next, call);
        }
    }
}
