package dev.tagalong.oracle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * How long a chain of objects can be for a stream on a stack of some size, by trying. The figure holds for now: it is
 * another as soon as more of the stream is compiled.
 */
public final class StackLimit {
    private static final long ENOUGH = 1L << 30;

    private StackLimit() {}

    /** The longest chain that can be written, to within a sixteenth. */
    public static int written(IntFunction<Object> chain, long stackSize) {
        return longest(length -> {
            Object head = chain.apply(length);
            return on(stackSize, () -> survives(() -> write(head, OutputStream.nullOutputStream())));
        });
    }

    /** The longest chain that can be read, to within a sixteenth. */
    public static int read(IntFunction<Object> chain, long stackSize) {
        return longest(length -> {
            byte[] bytes = bytes(chain.apply(length));
            return on(stackSize, () -> survives(() -> read(bytes)));
        });
    }

    /** The stream form of a chain of any length that makes sense in a test. */
    public static byte[] bytes(Object head) {
        return on(ENOUGH, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            write(head, bytes);
            return bytes.toByteArray();
        });
    }

    /** Runs on a new thread and passes on what it gives or throws. */
    public static <T> T on(long stackSize, Supplier<T> work) {
        Outcome<T> outcome = new Outcome<>();
        Thread thread = new Thread(null, () -> outcome.take(work), "stack of " + stackSize, stackSize);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return outcome.get();
    }

    private static final class Outcome<T> {
        private Supplier<T> result = () -> {
            throw new IllegalStateException("the thread gave nothing");
        };

        void take(Supplier<T> work) {
            try {
                T value = work.get();
                result = () -> value;
            } catch (RuntimeException | Error e) {
                result = () -> {
                    throw new IllegalStateException(e);
                };
            }
        }

        T get() {
            return result.get();
        }
    }

    private static boolean survives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (StackOverflowError e) {
            return false;
        }
    }

    private static void write(Object head, OutputStream to) {
        try (ObjectOutputStream out = new ObjectOutputStream(to)) {
            out.writeObject(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int longest(IntPredicate survives) {
        int good = 0;
        int bad = 64;
        while (survives.test(bad)) {
            good = bad;
            bad *= 2;
        }
        while (bad - good > Math.max(2, good / 16)) {
            int middle = (good + bad) >>> 1;
            if (survives.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }
}
