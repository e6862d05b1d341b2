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

/**
 * Annotations of classes and methods with their values, read for the few classes that are asked for: the index leaves
 * them out. Those of one are a map: by descriptor the texts and the names of enum constants among their members.
 */
final class Annotations {
    private static final String OF_THE_CLASS = "";

    private final Program program;
    private final Map<String, Map<String, Map<String, Set<String>>>> known = new HashMap<>();

    Annotations(Program program) {
        this.program = program;
    }

    /** A method's; none if its class file cannot be read. */
    Map<String, Set<String>> of(MethodInfo method) {
        return known.computeIfAbsent(method.owner(), this::read)
                .getOrDefault(method.name() + method.descriptor(), Map.of());
    }

    /** A class's own; none if its class file cannot be read. */
    Map<String, Set<String>> of(TypeInfo type) {
        return known.computeIfAbsent(type.name(), this::read).getOrDefault(OF_THE_CLASS, Map.of());
    }

    private Map<String, Map<String, Set<String>>> read(String owner) {
        Map<String, Map<String, Set<String>>> all = new HashMap<>();
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
        private final Map<String, Map<String, Set<String>>> all;

        Reader(Map<String, Map<String, Set<String>>> all) {
            super(Opcodes.ASM9);
            this.all = all;
        }

        private AnnotationVisitor annotation(String member, String descriptor) {
            return new Values(all.computeIfAbsent(member, key -> new HashMap<>())
                    .computeIfAbsent(descriptor, key -> new HashSet<>()));
        }

        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            return annotation(OF_THE_CLASS, annotation);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] throwing) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return annotation(name + descriptor, annotation);
                }
            };
        }
    }

    private static final class Values extends AnnotationVisitor {
        private final Set<String> values;

        Values(Set<String> values) {
            super(Opcodes.ASM9);
            this.values = values;
        }

        @Override
        public void visit(@Nullable String name, Object value) {
            if (value instanceof String text) {
                values.add(text);
            }
        }

        @Override
        public void visitEnum(@Nullable String name, String descriptor, String value) {
            values.add(value);
        }

        @Override
        public AnnotationVisitor visitArray(@Nullable String name) {
            return this;
        }
    }
}
