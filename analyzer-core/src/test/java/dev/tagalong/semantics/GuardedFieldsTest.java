package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.semantics.Guards.Choosing;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Hooks that catch the failure of their own fields, and what hooks write instead. */
class GuardedFieldsTest {
    private static final String NOTE = "note not-serializable .value java.lang.Object guarded by Guards$";

    /** The hook catches the failure of its own fields. */
    @Nested
    class DefaultFields {
        static final class Quiet implements Serializable {
            final Object bad = new Object();
            final String text = "fine";

            private void writeObject(ObjectOutputStream out) {
                try {
                    out.defaultWriteObject();
                } catch (IOException e) {
                    return;
                }
            }
        }

        static final class QuietPut implements Serializable {
            private final Object bad = "fine";

            private void writeObject(ObjectOutputStream out) throws IOException {
                out.putFields().put("bad", new Object());
                try {
                    out.writeFields();
                } catch (NotSerializableException e) {
                    out.writeInt(7);
                }
            }
        }

        @Test
        void leaveHalfAnObjectInTheStream() {
            StreamTruth.of(Quiet::new)
                    .isUnreadable(
                            StreamCorruptedException.class,
                            "error read-fails . GuardedFieldsTest$DefaultFields$Quiet",
                            "note not-serializable .bad java.lang.Object guarded by"
                                    + " GuardedFieldsTest$DefaultFields$Quiet.writeObject");
            StreamTruth.of(QuietPut::new)
                    .isUnreadable(
                            StreamCorruptedException.class,
                            "error read-fails . GuardedFieldsTest$DefaultFields$QuietPut",
                            "note not-serializable .bad java.lang.Object guarded by"
                                    + " GuardedFieldsTest$DefaultFields$QuietPut.writeObject");
        }

        static final class Unmatched implements Serializable {
            private static final ObjectStreamField[] serialPersistentFields = {
                new ObjectStreamField("gone", Object.class)
            };

            private void writeObject(ObjectOutputStream out) throws IOException {
                try {
                    out.defaultWriteObject();
                } catch (InvalidClassException e) {
                    out.writeInt(7);
                }
            }

            private void readObject(ObjectInputStream in) throws IOException {
                in.readInt();
            }
        }

        @Test
        void fieldsThatTheStreamRefusesLeaveItConfusedWhichIsLeftToTheReadingHook() {
            StreamTruth.of(Unmatched::new).isUnreadable(StreamCorruptedException.class);
        }
    }

    /** What is written instead. */
    @Nested
    class StandIns {
        @Test
        void aStandInThatIsBadTooMakesTheWriteFail() {
            StreamTruth truth = StreamTruth.of(() -> new Choosing(new Object(), new Thread()));

            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
            assertThat(truth.writing()).hasMessage("java.lang.Thread");
        }

        @Test
        void aStandInThatIsBadDeeperMakesTheWriteFail() {
            StreamTruth truth = StreamTruth.of(() -> new Choosing(new Object(), new Box(new Thread())));

            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
        }

        @Test
        void aStandInThatRefusesMakesTheWriteFail() {
            StreamTruth truth =
                    StreamTruth.of(() -> new Choosing(new Object(), new GuardsTest.TheOffenderItself.ReplaceThrows()));

            assertThat(truth.writing()).isExactlyInstanceOf(IllegalStateException.class);
        }

        @Test
        void aStandInThatIsABadObjectMetElsewhereMakesTheWriteFail() {
            StreamTruth truth = StreamTruth.of(() -> {
                Object bad = new Object();
                return new Choosing(bad, bad);
            });

            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
        }

        @Test
        void aStandInThatIsFineIsFine() {
            StreamTruth.of(() -> new Choosing(new Object(), new Box(new ArrayList<>(List.of("a")))))
                    .arrivesWith(NOTE + "Choosing.writeObject");
            StreamTruth.of(() -> new Choosing(new Object(), null)).arrivesWith(NOTE + "Choosing.writeObject");
        }
    }
}
