package dev.tagalong.samples.benchmarks.scans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The yardstick: every class of the class path once, its code too, without debug information and frames. */
final class BareRead {
    private static final String CLASS = ".class";

    private final Set<String> read = new HashSet<>();
    private final ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
        private final MethodVisitor method = new MethodVisitor(Opcodes.ASM9) {};

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return method;
        }
    };

    static Who.Answer of(List<Path> jars) throws IOException {
        BareRead read = new BareRead();
        for (Path jar : jars) {
            read.jar(jar);
        }
        return new Who.Answer(read.read::size, Cost.UNKNOWN);
    }

    private void jar(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            // What other versions of Java would load of a multi-release jar does not count.
            Iterator<JarEntry> entries = (jar.isMultiRelease() ? jar.versionedStream() : jar.stream()).iterator();
            while (entries.hasNext()) {
                JarEntry entry = entries.next();
                String name = entry.getName();
                if (name.endsWith(CLASS)
                        && !name.startsWith("META-INF/")
                        && !name.endsWith("module-info.class")
                        && read.add(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        new ClassReader(in.readAllBytes())
                                .accept(visitor, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                    }
                }
            }
        }
    }
}
