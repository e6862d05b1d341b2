package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Annotations of methods, read for the few classes that are asked for: the index leaves them out. */
final class MethodAnnotations {
    private final Program program;
    private final Map<String, Map<String, Set<String>>> known = new HashMap<>();

    MethodAnnotations(Program program) {
        this.program = program;
    }

    /** Descriptors of a method's annotations; none if its class file cannot be read. */
    Set<String> of(MethodInfo method) {
        return known.computeIfAbsent(method.owner(), this::read)
                .getOrDefault(method.name() + method.descriptor(), Set.of());
    }

    private Map<String, Set<String>> read(String owner) {
        Map<String, Set<String>> all = new HashMap<>();
        TypeInfo type = program.type(owner);
        try {
            if (type != null) {
                new ClassReader(program.bytes(type)).accept(new Reader(all), ClassReader.SKIP_CODE);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The index has read it before and told of what it could not.
            return Map.of();
        }
        return all;
    }

    private static final class Reader extends ClassVisitor {
        private final Map<String, Set<String>> all;

        Reader(Map<String, Set<String>> all) {
            super(Opcodes.ASM9);
            this.all = all;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] throwing) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    all.computeIfAbsent(name + descriptor, key -> new HashSet<>())
                            .add(annotation);
                    return null;
                }
            };
        }
    }
}
