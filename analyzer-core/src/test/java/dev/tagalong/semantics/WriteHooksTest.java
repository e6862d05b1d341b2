package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When {@code writeObject} is called, and what it answers for. */
class WriteHooksTest {
    /** Only {@code private void writeObject(ObjectOutputStream)} counts. */
    @Nested
    class Declarations {
        static final class Private implements Serializable {
            final Object bad = new Object();

            private void writeObject(ObjectOutputStream out) {}

            private void readObject(ObjectInputStream in) {}
        }

        static final class Public implements Serializable {
            final Object bad = new Object();

            public void writeObject(ObjectOutputStream out) {}
        }

        static final class Static implements Serializable {
            final Object bad = new Object();

            private static void writeObject(ObjectOutputStream out) {}
        }

        static final class Answering implements Serializable {
            final Object bad = new Object();

            private Object writeObject(ObjectOutputStream out) {
                return this;
            }
        }

        static final class OtherParameter implements Serializable {
            final Object bad = new Object();

            private void writeObject(ObjectOutput out) {}
        }

        @Test
        void aPrivateOneThatAnswersNothingIsCalled() {
            StreamTruth.of(Private::new).arrives();
        }

        @Test
        void anyOtherIsIgnoredAndTheFieldsAreWritten() {
            String bad = "error not-serializable .bad java.lang.Object";
            StreamTruth.of(Public::new).isRefused(NotSerializableException.class, bad);
            StreamTruth.of(Static::new).isRefused(NotSerializableException.class, bad);
            StreamTruth.of(Answering::new).isRefused(NotSerializableException.class, bad);
            StreamTruth.of(OtherParameter::new).isRefused(NotSerializableException.class, bad);
        }
    }

    /** Each class of a hierarchy writes itself. */
    @Nested
    class Slots {
        static class Hooked implements Serializable {
            Object above = new Object();

            private void writeObject(ObjectOutputStream out) {}

            private void readObject(ObjectInputStream in) {}
        }

        static final class BelowHooked extends Hooked {
            final Object bad = new Object();
        }

        static class Plain implements Serializable {
            final Object bad = new Object();
        }

        static final class HookedBelow extends Plain {
            final Object below = new Object();

            private void writeObject(ObjectOutputStream out) {}

            private void readObject(ObjectInputStream in) {}
        }

        @Test
        void theHookOfASuperclassDoesNotCoverTheSubclass() {
            StreamTruth truth = StreamTruth.of(BelowHooked::new)
                    .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");

            assertThat(truth.report().findings().get(0).path().get(0).owner()).isEqualTo(BelowHooked.class.getName());
        }

        @Test
        void theHookOfASubclassDoesNotCoverTheSuperclass() {
            StreamTruth truth = StreamTruth.of(HookedBelow::new)
                    .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");

            assertThat(truth.report().findings().get(0).path().get(0).owner()).isEqualTo(Plain.class.getName());
        }
    }

    static final class OnPurpose implements Serializable {
        private void writeObject(ObjectOutputStream out) throws NotSerializableException {
            throw new NotSerializableException("not today");
        }
    }

    @Test
    void aHookThatRefusesOnPurposeMakesItsObjectTheOneToBlame() {
        StreamTruth truth = StreamTruth.of(() -> new Box(new OnPurpose()))
                .isRefused(NotSerializableException.class, "error write-hook-throws .value WriteHooksTest$OnPurpose");

        assertThat(truth.report().findings().get(0).reason())
                .isEqualTo("its writeObject throws java.io.NotSerializableException: not today");
    }

    static final class BadThenRefuses implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(new Object());
            throw new IllegalStateException();
        }
    }

    @Test
    void aHookThatWritesWhatIsBadNeverComesToItsOwnRefusal() {
        StreamTruth truth = StreamTruth.of(BadThenRefuses::new);

        assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
        assertThat(truth.found()).contains("error write-hook-throws . WriteHooksTest$BadThenRefuses");
    }

    static final class Put implements Serializable {
        private Object value = "fine";

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("value", new Object());
            out.writeFields();
        }
    }

    @Test
    void aBadValuePutIntoAFieldIsMetWhenTheFieldsAreWritten() {
        StreamTruth.of(Put::new)
                .isRefused(NotSerializableException.class, "error not-serializable .value java.lang.Object");
    }

    static final class PutAndForgotten implements Serializable {
        private Object value = new Object();

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("value", new Object());
        }

        private void readObject(ObjectInputStream in) {}
    }

    @Test
    void aBadValueThatIsPutAndNotWrittenIsHarmless() {
        StreamTruth.of(PutAndForgotten::new).arrives();
    }

    static final class WrongType implements Serializable {
        private String text = "fine";

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("text", (Object) 7);
            out.writeFields();
        }
    }

    @Test
    void aPutValueThatDoesNotFitItsFieldCannotBeRead() {
        // Outside of what is judged: nothing looks at values that no field of the object holds.
        assertThat(StreamTruth.ofWriting(WrongType::new).reading()).isExactlyInstanceOf(ClassCastException.class);
    }
}
