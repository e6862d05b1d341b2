package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The code of methods, as values and as instructions. Keeps what it has read; thread safe. */
final class Bodies {
    private final Program program;
    private final Map<String, Map<String, Body>> classes = new ConcurrentHashMap<>();

    Bodies(Program program) {
        this.program = program;
    }

    /** The code of a method; null if it has none or it cannot be read. */
    @Nullable
    Body of(MethodInfo method) {
        if (!method.hasCode()) {
            return null;
        }
        return classes.computeIfAbsent(method.owner(), this::read).get(method.name() + method.descriptor());
    }

    private Map<String, Body> read(String owner) {
        Map<String, Body> bodies = new HashMap<>();
        TypeInfo type = program.type(owner);
        if (type != null) {
            try {
                ClassNode node = new ClassNode();
                // Frames would count as instructions, which values and events do not number.
                new ClassReader(program.bytes(type)).accept(node, ClassReader.SKIP_FRAMES);
                node.methods.forEach(tree -> add(type, tree, bodies));
            } catch (IOException | RuntimeException e) {
                return Map.of(); // The program names the class file among its faults.
            }
        }
        return bodies;
    }

    private void add(TypeInfo type, MethodNode tree, Map<String, Body> bodies) {
        MethodInfo method = type.method(tree.name, tree.desc);
        MethodCode code = method == null ? null : program.code(method);
        if (method != null && code != null && tree.instructions.size() > 0) {
            bodies.put(tree.name + tree.desc, new Body(method, code, tree));
        }
    }
}
