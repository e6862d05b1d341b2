package dev.tagalong.heap;

import dev.tagalong.heap.HookBodies.OnFailure;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.ObjectOutput;
import java.lang.reflect.Method;
import java.util.Arrays;

/** What the hooks of a class can do with a failure of what they write. */
final class OnFailures {
    private OnFailures() {}

    /** The most that one of the hooks of a class can do. */
    static OnFailure of(Shape shape, HookBodies bodies) {
        if (shape.kind() == Kind.EXTERNALIZABLE) {
            return shape.jdk()
                    ? OnFailure.PASSES
                    : bodies.onFailure(external(shape.type()), "writeExternal", "(Ljava/io/ObjectOutput;)V");
        }
        OnFailure most = OnFailure.PASSES;
        for (SlotShape slot : shape.slots()) {
            if (slot.writeObject() != null && !LiveNames.jdk(slot.type())) {
                OnFailure can = bodies.onFailure(slot.type(), "writeObject", "(Ljava/io/ObjectOutputStream;)V");
                most = can.compareTo(most) > 0 ? can : most;
            }
        }
        return most;
    }

    /** The class whose code is the {@code writeExternal} of a class; the class itself if it is an interface's. */
    private static Class<?> external(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (!method.isBridge()
                        && method.getName().equals("writeExternal")
                        && method.getReturnType() == void.class
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ObjectOutput.class})) {
                    return at;
                }
            }
        }
        return type;
    }
}
