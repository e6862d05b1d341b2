package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hooks that random graphs once found to be judged otherwise than the streams do. */
class RareHooksTest {
    static final class WritesThenRefuses implements Serializable {
        final Object bad = new Object();

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            throw new IllegalStateException("late");
        }
    }

    @Test
    void whatAHookWroteBeforeItRefusesIsFoundToo() {
        StreamTruth.of(WritesThenRefuses::new)
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .bad java.lang.Object",
                        "error write-hook-throws . RareHooksTest$WritesThenRefuses");
    }

    static final class DemandsAll implements Serializable {
        private final transient Object written = new WritesThenRefuses();

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(written);
            } catch (IOException e) {
                out.writeInt(0);
            }
        }
    }

    @Test
    void theFirstOfTwoFailuresIsTheOneThatAHookAboveIsShown() {
        assertThat(StreamTruth.ofWriting(DemandsAll::new).found())
                .noneMatch(found -> found.startsWith("error not-serializable"));
    }

    static class ExternalBase implements Externalizable {
        static int runs;

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            runs++;
            out.writeObject(new Thread());
        }

        @Override
        public void readExternal(ObjectInput in) {}
    }

    /** Public, as reading demands of the constructor. */
    public static final class External extends ExternalBase {
        /** For reading. */
        public External() {}
    }

    @Test
    void anInheritedWriteExternalRunsOnce() {
        ExternalBase.runs = 0;

        assertThat(Tagalong.inspect(new External()).findings()).hasSize(1);
        assertThat(ExternalBase.runs).isOne();
    }

    static final class SwallowsItsOwnDefault implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("unknown", Object.class)
        };

        private void writeObject(ObjectOutputStream out) {
            try {
                out.defaultWriteObject();
            } catch (IOException e) {
                // Nothing is written.
            }
        }
    }

    @Test
    void aDefaultWriteThatIsRefusedAndSwallowedWritesNoFields() {
        StreamTruth.of(SwallowsItsOwnDefault::new)
                .isUnreadable(StreamCorruptedException.class, "error read-fails . RareHooksTest$SwallowsItsOwnDefault");
    }

    static final class First implements Serializable {
        private Object writeReplace() {
            return new Second();
        }
    }

    static final class Second implements Serializable {
        private Object writeReplace() throws ObjectStreamException {
            throw new NotSerializableException("no");
        }
    }

    @Test
    void aStandInThatRefusesIsToBlameItself() {
        StreamTruth.of(First::new)
                .isRefused(
                        NotSerializableException.class, "error write-hook-throws .writeReplace RareHooksTest$Second");
    }

    static final class WritesAHandle implements Serializable {
        private final transient Object half = new ArrayList<>(List.of(new Object()));
        private final transient Object around = new Object[] {half};

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(half);
            } catch (NotSerializableException e) {
                out.writeObject(around);
            }
        }
    }

    @Test
    void anObjectThatIsHalfWrittenIsAHandleInACatchClause() {
        assertThat(StreamTruth.ofWriting(WritesAHandle::new).found())
                .noneMatch(found -> found.contains("write-hook-throws"));
    }

    static final class Typed implements Serializable {
        final ReplacedByList field = new ReplacedByList();
    }

    static final class ReplacedByList implements Serializable {
        private Object writeReplace() {
            return List.of();
        }
    }

    @Test
    void aListInThePlaceOfAnotherTypeIsNotRead() {
        StreamTruth.of(Typed::new)
                .isUnreadable(ClassCastException.class, "error read-fails .field RareHooksTest$ReplacedByList");
    }

    static final class Typed2 implements Serializable {
        final ReplacedByLambda field = new ReplacedByLambda();
    }

    static final class ReplacedByLambda implements Serializable {
        private Object writeReplace() {
            return (Runnable & Serializable) () -> {};
        }
    }

    @Test
    void aLambdaInThePlaceOfAnotherTypeIsNotRead() {
        StreamTruth.of(Typed2::new)
                .isUnreadable(ClassCastException.class, "error read-fails .field RareHooksTest$ReplacedByLambda");
    }

    static final class MakesABadOne implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            Runnable write = () -> {
                try {
                    out.writeObject(new Object());
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            };
            write.run();
        }
    }

    @Test
    void aBadObjectMadeAnewOnEachRunIsFoundOnce() {
        assertThat(Tagalong.inspect(new MakesABadOne()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("not-serializable"));
    }
}
