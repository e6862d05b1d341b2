package dev.tagalong.variations;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.ref.WeakReference;

/** A field of type Object to which the constructor gives a weak reference. */
final class V05WeakReferenceInObject {
    static final class Holder implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Object target;

        Holder(Object target) {
            this.target = new WeakReference<>(target);
        }
    }

    static Object make() {
        return new Holder("target");
    }

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(make());
    }
}
