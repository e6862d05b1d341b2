package dev.tagalong.bytecode.flow;

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
}
