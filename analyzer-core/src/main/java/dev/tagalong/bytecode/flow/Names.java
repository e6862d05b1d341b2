package dev.tagalong.bytecode.flow;

import com.google.common.primitives.Primitives;
import dev.tagalong.bytecode.index.Program;
import org.objectweb.asm.Type;

/** Names as reports show them. */
final class Names {
    private Names() {}

    /** Binary name of a class by its internal name; {@code java.lang.Thread[]} for an array's descriptor. */
    static String of(String type) {
        return type.startsWith("[") ? Type.getType(type).getClassName() : type.replace('/', '.');
    }

    /** The name of the class of an object: a lambda is {@code Host$$Lambda}, a proxy {@code $Proxy(interfaces)}. */
    static String of(Program program, Obj object) {
        if (Proxies.is(object)) {
            return Proxies.name(program, object);
        }
        return object.kind() == Obj.Kind.LAMBDA && object.method() != null
                ? of(object.method().owner()) + "$$Lambda"
                : of(object.type());
    }

    /** Binary name of the type of a descriptor, or the empty string if there is none. */
    static String declared(String descriptor) {
        return descriptor.isEmpty() ? "" : Type.getType(descriptor).getClassName();
    }

    /** Internal name, or an array's descriptor, of what {@link #declared} names: no primitive type, nor void. */
    static String internal(String declared) {
        int dimensions = declared.indexOf('[') < 0 ? 0 : (declared.length() - declared.indexOf('[')) / 2;
        if (dimensions == 0) {
            return declared.replace('.', '/');
        }
        String element = declared.substring(0, declared.indexOf('['));
        Class<?> primitive = Primitives.allPrimitiveTypes().stream()
                .filter(type -> type.getName().equals(element))
                .findFirst()
                .orElse(null);
        return "[".repeat(dimensions)
                + (primitive == null ? "L" + element.replace('.', '/') + ";" : Type.getDescriptor(primitive));
    }
}
