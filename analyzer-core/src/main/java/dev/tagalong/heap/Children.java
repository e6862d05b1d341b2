package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * Lists what an object holds, in the order of the stream. A position is the index among all that the object writes:
 * array index, number of the open field over all slots, or place in what its hooks gave.
 */
final class Children {
    /** So many fields or elements are few. */
    static final int SMALL = 8;

    private @Nullable Object[] scratch = new Object[16];

    /** Receives children. */
    interface Sink {
        /** One child that is not null. */
        void child(int position, Object value);
    }

    /** True if children come after their own replacement: from a replacement, or from a real stream. */
    static boolean givesFinals(@Nullable Output output) {
        return output instanceof Output.Replaced || (output instanceof Output.Written written && written.replayed());
    }

    /**
     * Lists the children of an object.
     *
     * @param output what its hooks gave, or null if it has none
     */
    void each(Object object, Shape shape, @Nullable Output output, Sink sink) {
        if (output != null) {
            for (int i = 0; i < output.size(); i++) {
                pass(i, output.value(i), sink);
            }
        } else if (shape.kind() == Kind.ARRAY) {
            if (object instanceof Object[] elements) {
                for (int i = 0; i < elements.length; i++) {
                    pass(i, elements[i], sink);
                }
            }
        } else if (shape.kind() == Kind.PROXY) {
            pass(0, Proxy.getInvocationHandler(object), sink);
        } else {
            fields(object, shape, sink);
        }
    }

    private void fields(Object object, Shape shape, Sink sink) {
        int at = 0;
        for (SlotShape slot : shape.slots()) {
            int count = slot.open().length;
            if (count > 0) {
                if (count > scratch.length) {
                    scratch = new Object[count * 2];
                }
                slot.read(object, scratch, 0);
                for (int i = 0; i < count; i++) {
                    Object value = scratch[i];
                    scratch[i] = null;
                    pass(at + i, value, sink);
                }
                at += count;
            }
        }
    }

    private static void pass(int position, @Nullable Object value, Sink sink) {
        if (value != null) {
            sink.child(position, value);
        }
    }
}
