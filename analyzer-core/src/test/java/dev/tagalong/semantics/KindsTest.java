package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Records, enums, classes, arrays, transient fields and exceptions. */
class KindsTest {
    @Nested
    class Records {
        record Pair(Object first, Object second) implements Serializable {
            static final Object SHARED = new Object();
        }

        @Test
        void aRecordIsItsComponents() {
            StreamTruth.of(() -> new Pair("a", "b")).arrives();
            StreamTruth.of(() -> new Pair("a", new Pair(new Object(), null)))
                    .isRefused(NotSerializableException.class, "error not-serializable .second.first java.lang.Object");
        }

        record Hooked(Object value) implements Serializable {
            private static final ObjectStreamField[] serialPersistentFields = {};

            private void writeObject(ObjectOutputStream out) {
                throw new IllegalStateException("never called");
            }
        }

        record External(Object value) implements Externalizable {
            @Override
            public void writeExternal(ObjectOutput out) {
                throw new IllegalStateException("never called");
            }

            @Override
            public void readExternal(ObjectInput in) {
                throw new IllegalStateException("never called");
            }
        }

        @Test
        void itsOwnWritingIsIgnored() {
            String bad = "error not-serializable .value java.lang.Object";
            StreamTruth.of(() -> new Hooked("fine")).arrives();
            StreamTruth.of(() -> new Hooked(new Object())).isRefused(NotSerializableException.class, bad);
            StreamTruth.of(() -> new External("fine")).arrives();
            StreamTruth.of(() -> new External(new Object())).isRefused(NotSerializableException.class, bad);
        }

        record Replaced(Object value) implements Serializable {
            Object writeReplace() {
                return "replaced";
            }
        }

        @Test
        void itsReplacementIsHonoured() {
            StreamTruth.of(() -> new Replaced(new Object())).arrives().arrived(String.class);
        }

        record NotSerializable(String text) {}

        @Test
        void itCanBeNotSerializable() {
            StreamTruth.of(() -> new Box(new NotSerializable("text")))
                    .isRefused(
                            NotSerializableException.class,
                            "error not-serializable .value KindsTest$Records$NotSerializable");
        }
    }

    @Nested
    class Enums {
        enum Level {
            LOW,
            HIGH {
                @Override
                Object more() {
                    return this;
                }
            };

            final Object bad = new Object();

            Object more() {
                return bad;
            }

            Object writeReplace() {
                throw new IllegalStateException("never called");
            }

            private void writeObject(ObjectOutputStream out) {
                throw new IllegalStateException("never called");
            }
        }

        @Test
        void aConstantTravelsByItsName() {
            assertThat(StreamTruth.of(() -> Level.LOW).arrives().arrived()).isSameAs(Level.LOW);
            assertThat(StreamTruth.of(() -> Level.HIGH).arrives().arrived()).isSameAs(Level.HIGH);
        }

        @Test
        void constantsKeepTheirIdentityAndOtherConstantsDoNot() {
            Object[] arrived = StreamTruth.of(() -> new Object[] {Level.HIGH, Boolean.TRUE, SENTINEL})
                    .arrives()
                    .arrived(Object[].class);

            assertThat(arrived[0]).isSameAs(Level.HIGH);
            assertThat(arrived[1]).isEqualTo(true).isNotSameAs(Boolean.TRUE);
            assertThat(arrived[2]).isNotSameAs(SENTINEL);
        }

        private static final Box SENTINEL = new Box("nothing here");
    }

    @Nested
    class Classes {
        static final class NotSerializable {}

        @Test
        void classObjectsTravelWhateverTheClass() {
            StreamTruth.of(() -> NotSerializable.class).arrives();
            StreamTruth.of(() ->
                            new Object[] {Thread.class, int.class, Object[].class, Enums.Level.class, Cloneable.class})
                    .arrives();
            StreamTruth.of(() -> ObjectStreamClass.lookup(Box.class)).arrives();
            StreamTruth.of(() -> new Box(ObjectStreamClass.lookupAny(NotSerializable.class)))
                    .arrives();
        }
    }

    @Nested
    class Arrays {
        @Test
        void anArrayIsJudgedByItsElements() {
            StreamTruth.of(() -> new Thread[0]).arrives();
            StreamTruth.of(() -> new Thread[3]).arrives();
            StreamTruth.of(() -> new Runnable[][] {{}, null, {null}}).arrives();
            StreamTruth.of(() -> new Object[] {"a", 1, null, new int[] {1}}).arrives();
            StreamTruth.of(() -> new Object[][] {{"a"}, {"b", new Object()}})
                    .isRefused(NotSerializableException.class, "error not-serializable [1][1] java.lang.Object");
        }

        @Test
        void manyBadElementsAreOneFinding() {
            StreamTruth truth = StreamTruth.of(() -> new Object[] {new Object(), "fine", new Object(), new Object()})
                    .isRefused(NotSerializableException.class, "error not-serializable [0] java.lang.Object");

            assertThat(truth.report().findings().get(0).count()).isEqualTo(3);
        }
    }

    @Nested
    class Transient {
        static class Above implements Serializable {
            static final Object SHARED = new Object();
            final transient Object lock = new Object();
            final transient int number = Integer.parseInt("7");

            int locked() {
                synchronized (lock) {
                    return number;
                }
            }
        }

        static final class Below extends Above {}

        @Test
        void transientAndStaticFieldsNeverTravel() {
            Below arrived = StreamTruth.of(Below::new).arrives().arrived(Below.class);

            assertThat(arrived.lock).isNull();
            assertThat(arrived.number).isZero();
            assertThatNullPointerException().isThrownBy(arrived::locked);
        }
    }

    @Nested
    class Throwables {
        static final class Carrying extends Exception {
            final Object bad;

            Carrying(Object bad) {
                this.bad = bad;
            }
        }

        static Supplier<Exception> with(Object cause, Object suppressed, Object own) {
            return () -> {
                Exception exception = new IOException("outside", new Carrying(cause));
                exception.addSuppressed(new Carrying(suppressed));
                exception.addSuppressed(new IllegalStateException("fine"));
                exception.addSuppressed(new RuntimeException(new Carrying(own)));
                return exception;
            };
        }

        @Test
        void causeSuppressedAndOwnFieldsAreWritten() {
            StreamTruth.of(with("a", "b", "c")).arrives();
            StreamTruth.of(with(new Object(), "b", "c"))
                    .isRefused(NotSerializableException.class, "error not-serializable .cause.bad java.lang.Object");
            StreamTruth.of(with("a", new Object(), "c"))
                    .isRefused(
                            NotSerializableException.class,
                            "error not-serializable .suppressedExceptions[0].bad java.lang.Object");
            StreamTruth.of(with("a", "b", new Object()))
                    .isRefused(
                            NotSerializableException.class,
                            "error not-serializable .suppressedExceptions[2].cause.bad java.lang.Object");
        }
    }
}
