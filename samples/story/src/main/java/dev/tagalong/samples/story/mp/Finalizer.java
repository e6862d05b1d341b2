package dev.tagalong.samples.story.mp;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;

/** Closes a pipe when its owner is done with it, at the latest when nobody holds the owner any more. */
final class Finalizer implements Serializable, Closeable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final WeakReference<Object> ref;
    private final Cleaner.Cleanable registration;

    Finalizer(Object owner, Closeable pipe) {
        ref = new WeakReference<>(owner);
        registration = CLEANER.register(owner, () -> close(pipe));
    }

    boolean isOpen() {
        return ref.get() != null;
    }

    @Override
    public void close() {
        ref.clear();
        registration.clean();
    }

    private static void close(Closeable pipe) {
        try {
            pipe.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
