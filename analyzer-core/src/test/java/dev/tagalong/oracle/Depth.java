package dev.tagalong.oracle;

import java.io.Serializable;
import java.util.function.IntPredicate;

/**
 * How deep a stream can recurse on the thread that asks, in nested objects. Depends on the stack's size, the JDK and
 * what has been compiled so far, so it is measured, and callers keep well below.
 */
public final class Depth {
    private static final int MOST = 1 << 17;

    private Depth() {}

    /** The longest chain of objects that can be written here, at most 131,072. */
    public static int writable() {
        return longest(depth -> WriteOracle.throwsOnWrite(chain(depth)).kind() == Outcome.Kind.OK);
    }

    /** The longest chain of objects that can be written and read back here, at most 131,072. */
    public static int readable() {
        return longest(depth -> {
            try {
                byte[] bytes = WriteOracle.bytes(chain(depth));
                return ReadOracle.read(bytes, Depth.class.getClassLoader()).kind() == Outcome.Kind.OK;
            } catch (StackOverflowError e) {
                return false;
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static int longest(IntPredicate survives) {
        int good = 0;
        int bad = 64;
        while (bad < MOST && survives.test(bad)) {
            good = bad;
            bad *= 2;
        }
        while (bad - good > 16) {
            int middle = (good + bad) >>> 1;
            if (survives.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return good;
    }

    private static Object chain(int length) {
        Link head = new Link(null);
        for (int i = 1; i < length; i++) {
            head = new Link(head);
        }
        return head;
    }

    private static final class Link implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("unused") // only the stream looks
        private final Object next;

        Link(@org.jspecify.annotations.Nullable Object next) {
            this.next = next;
        }
    }
}
