package dev.tagalong.bytecode.code;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What {@code invokedynamic} makes, by its bootstrap method. */
final class Bootstraps {
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";
    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";
    private static final String SERIALIZABLE = "java/io/Serializable";

    // LambdaMetafactory.FLAG_SERIALIZABLE and FLAG_MARKERS.
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;

    private Bootstraps() {}

    static Kind kind(InvokeDynamicInsnNode call) {
        if (lambda(call)) {
            return Kind.LAMBDA;
        }
        return call.bsm.getOwner().equals(CONCATENATION) ? Kind.CONCATENATION : Kind.OPAQUE;
    }

    static boolean lambda(InvokeDynamicInsnNode call) {
        String name = call.bsm.getName();
        return call.bsm.getOwner().equals(METAFACTORY)
                && (name.equals("metafactory") || name.equals("altMetafactory"))
                && call.bsmArgs.length >= 3
                && call.bsmArgs[0] instanceof Type
                && call.bsmArgs[1] instanceof Handle;
    }

    static Event.Lambda event(InvokeDynamicInsnNode call, int at, int line, Value result, List<Value> captured) {
        Object[] arguments = call.bsmArgs;
        Type erased = (Type) arguments[0];
        Handle implementation = (Handle) arguments[1];
        List<String> interfaces = new ArrayList<>();
        String functional = Type.getReturnType(call.desc).getInternalName();
        interfaces.add(functional);
        boolean serializable = false;
        if (call.bsm.getName().equals("altMetafactory") && arguments.length > 3) {
            int flags = number(arguments[3]);
            serializable = (flags & FLAG_SERIALIZABLE) != 0;
            int markers = (flags & FLAG_MARKERS) != 0 && arguments.length > 4 ? number(arguments[4]) : 0;
            for (int i = 5; i < 5 + markers && i < arguments.length; i++) {
                if (arguments[i] instanceof Type marker) {
                    interfaces.add(marker.getInternalName());
                }
            }
        }
        return new Event.Lambda(
                at,
                line,
                result,
                interfaces,
                new MemberRef(functional, call.name, erased.getDescriptor()),
                new MemberRef(implementation.getOwner(), implementation.getName(), implementation.getDesc()),
                implementation.getTag(),
                captured,
                serializable || interfaces.contains(SERIALIZABLE));
    }

    private static int number(@Nullable Object argument) {
        return argument instanceof Integer number ? number : 0;
    }
}
