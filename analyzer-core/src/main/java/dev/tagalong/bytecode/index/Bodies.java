package dev.tagalong.bytecode.index;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import dev.tagalong.bytecode.code.Interpretation;
import dev.tagalong.bytecode.code.Interpreter;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.ClassEntry;
import dev.tagalong.bytecode.path.ClassPath;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Class files and what their code does, read when asked for. Thread safe. */
final class Bodies {
    private final ClassPath path;
    private final Types types;
    private final Map<String, ClassEntry> entries;
    private final Map<String, SoftReference<byte[]>> files = new ConcurrentHashMap<>();
    /** Kept for good: values of code that is interpreted once more would not be the same objects. */
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    private final Interner<String> names = Interners.newStrongInterner();

    Bodies(ClassPath path, Types types, Map<String, ClassEntry> entries) {
        this.path = path;
        this.types = types;
        this.entries = entries;
    }

    /** An interpretation, or the reason why there is none. */
    private record Code(@Nullable Interpretation methods, String fault) {}

    byte[] bytes(TypeInfo type) throws IOException {
        SoftReference<byte[]> kept = files.get(type.name());
        byte[] bytes = kept == null ? null : kept.get();
        if (bytes == null) {
            ClassEntry entry = entries.get(type.name());
            bytes = type.origin() == Origin.JDK || entry == null ? path.jdkClass(type.name()) : entry.read();
            if (bytes == null) {
                throw new IOException("no class file was found");
            }
            files.put(type.name(), new SoftReference<>(bytes));
        }
        return bytes;
    }

    @Nullable
    MethodCode code(MethodInfo method) {
        Interpretation methods = method.hasCode() ? of(method.owner()).methods() : null;
        return methods == null ? null : methods.methods().get(method.name() + method.descriptor());
    }

    @Nullable
    String fault(MethodInfo method) {
        if (!method.hasCode()) {
            return null;
        }
        Code code = of(method.owner());
        return code.methods() == null ? code.fault() : code.methods().faults().get(method.name() + method.descriptor());
    }

    private Code of(String owner) {
        return codes.computeIfAbsent(owner, this::interpret);
    }

    private Code interpret(String owner) {
        TypeInfo type = types.type(owner);
        if (type == null) {
            return new Code(null, "its class is missing");
        }
        try {
            return new Code(Interpreter.interpretAll(bytes(type), names::intern), "");
        } catch (IOException e) {
            return new Code(null, "its class file cannot be read: " + e.getMessage());
        } catch (RuntimeException e) {
            // Which one depends on where the damage is.
            return new Code(null, "its class file is damaged (" + e.getClass().getSimpleName() + " while reading it)");
        }
    }
}
