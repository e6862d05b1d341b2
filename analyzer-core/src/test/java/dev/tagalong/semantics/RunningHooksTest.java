package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hooks are user code: what they may do, on which thread, and how often. */
class RunningHooksTest {
    static final class Lazy implements Serializable {
        private Object value;

        private void writeObject(ObjectOutputStream out) throws IOException {
            value = new Object();
            out.defaultWriteObject();
        }
    }

    @Test
    void aLazyValueIsForced() {
        StreamTruth.of(Lazy::new)
                .isRefused(NotSerializableException.class, "error not-serializable .value java.lang.Object");
    }

    static final class Throwing implements Serializable {
        private final transient Supplier<Throwable> what;

        Throwing(Supplier<Throwable> what) {
            this.what = what;
        }

        private void writeObject(ObjectOutputStream out) {
            sneak(what.get());
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> void sneak(Throwable thrown) throws E {
            throw (E) thrown;
        }
    }

    static final class Unmentionable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("asked for the message");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("asked for its string");
        }
    }

    @Test
    void anythingCanBeThrown() {
        String refuses = "error write-hook-throws . RunningHooksTest$Throwing";
        StreamTruth.of(() -> new Throwing(IllegalStateException::new)).isRefused(IllegalStateException.class, refuses);
        StreamTruth.of(() -> new Throwing(LinkageError::new)).isRefused(LinkageError.class, refuses);
        StreamTruth.of(() -> new Throwing(ThreadDeath::new)).isRefused(ThreadDeath.class, refuses);
        StreamTruth.of(() -> new Throwing(IOException::new)).isRefused(IOException.class, refuses);
        // A checked exception that no hook can declare is wrapped by the stream.
        StreamTruth.of(() -> new Throwing(Exception::new)).isRefused(IOException.class, refuses);
        assertThat(new StreamTruth(null, null, null, Tagalong.inspect(new Throwing(Unmentionable::new))).found())
                .containsExactly(refuses);
    }

    /** The JDK's own hook of TreeMap asks for the entries of the map. */
    static final class OtherEntries extends TreeMap<String, Object> {
        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            throw new UnsupportedOperationException();
        }
    }

    static final class NoEntries extends TreeMap<String, Object> {
        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            return Set.of();
        }

        @Override
        public int size() {
            return 0;
        }
    }

    static <M extends Map<String, Object>> M filled(M map) {
        map.put("a", "fine");
        map.put("b", new Object());
        return map;
    }

    @Test
    void hooksOfTheJdkCallWhatSubclassesOverride() {
        StreamTruth.of(() -> filled(new OtherEntries()))
                .isRefused(
                        UnsupportedOperationException.class, "error write-hook-throws . RunningHooksTest$OtherEntries");
        StreamTruth truth = StreamTruth.ofWriting(() -> filled(new NoEntries()));
        assertThat(truth.found()).isEmpty();
        StreamTruth.of(() -> filled(new TreeMap<>()))
                .isRefused(NotSerializableException.class, "error not-serializable [\"b\"] java.lang.Object");
    }

    static final class Watched implements Serializable {
        static final Object LOCK = new Object();
        static final List<Thread> THREADS = new ArrayList<>();
        static final List<Boolean> HELD = new ArrayList<>();

        private void writeObject(ObjectOutputStream out) {
            THREADS.add(Thread.currentThread());
            HELD.add(Thread.holdsLock(LOCK));
        }
    }

    @Test
    void hooksRunOnTheThreadOfTheCallerWithTheLocksItHolds() {
        synchronized (Watched.LOCK) {
            Tagalong.inspect(List.of(new Watched(), new Watched()));
        }

        assertThat(Watched.THREADS).containsExactly(Thread.currentThread(), Thread.currentThread());
        assertThat(Watched.HELD).containsExactly(true, true);
    }
}
