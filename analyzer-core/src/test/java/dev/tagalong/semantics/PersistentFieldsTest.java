package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code serialPersistentFields} and what the JDK says the default fields are. */
class PersistentFieldsTest {
    private static final String BAD = "error not-serializable .bad java.lang.Object";

    static final class Hiding implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("number", int.class)};
        final int number = 7;
        final Object bad = new Object();
    }

    @Test
    void aBadFieldThatIsNotListedIsHidden() {
        StreamTruth.of(Hiding::new).arrives().arrived(Hiding.class);
    }

    static final class Exposing implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("bad", Object.class)};
        final transient Object bad = new Object();
    }

    @Test
    void aTransientFieldThatIsListedIsWritten() {
        StreamTruth.of(Exposing::new).isRefused(NotSerializableException.class, BAD);
    }

    static final class Unmatched implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("gone", Object.class)};
    }

    static final class OtherType implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("value", Object.class)
        };
        final String value = "fine";
    }

    static class StaticField implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("value", String.class)
        };
        static String value = "fine";
    }

    static final class BelowStaticField extends StaticField {}

    @Test
    void anEntryThatMatchesNoFieldIsRefused() {
        StreamTruth.of(Unmatched::new)
                .isRefused(InvalidClassException.class, "error write-hook-throws . PersistentFieldsTest$Unmatched");
        StreamTruth.of(OtherType::new)
                .isRefused(InvalidClassException.class, "error write-hook-throws . PersistentFieldsTest$OtherType");
        StreamTruth.of(BelowStaticField::new)
                .isRefused(
                        InvalidClassException.class, "error write-hook-throws . PersistentFieldsTest$BelowStaticField");
    }

    static final class UnmatchedByDefault implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("gone", Object.class)};

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }
    }

    static final class UnmatchedPut implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {new ObjectStreamField("gone", Object.class)};

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.putFields().put("gone", "but sent");
            out.writeFields();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.readFields();
        }
    }

    @Test
    void aHookCanFillAnEntryThatMatchesNoField() {
        StreamTruth.of(UnmatchedByDefault::new)
                .isRefused(
                        InvalidClassException.class,
                        "error write-hook-throws . PersistentFieldsTest$UnmatchedByDefault");
        StreamTruth.of(UnmatchedPut::new).arrives();
    }

    static final class Twice implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("value", String.class), new ObjectStreamField("value", String.class)
        };
        final String value = "fine";
    }

    static class TwiceAbove implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {
            new ObjectStreamField("value", String.class), new ObjectStreamField("value", String.class)
        };
        final String value = "fine";
    }

    static final class BelowTwice extends TwiceAbove {
        final String own = "fine";
    }

    @Test
    void aNameListedTwiceIsRefusedInTheObjectsOwnClassOnly() {
        StreamTruth.of(Twice::new)
                .isRefused(InvalidClassException.class, "error write-hook-throws . PersistentFieldsTest$Twice");
        StreamTruth.of(BelowTwice::new).arrives();
    }

    static final class NotPrivate implements Serializable {
        static final ObjectStreamField[] serialPersistentFields = {};
        final Object bad = new Object();
    }

    static final class NotFinal implements Serializable {
        private static ObjectStreamField[] serialPersistentFields = {};
        final Object bad = new Object();
    }

    static final class Null implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = null;
        final Object bad = new Object();
    }

    static final class OtherArray implements Serializable {
        private static final Object[] serialPersistentFields = {};
        final Object bad = new Object();
    }

    static final class Empty implements Serializable {
        private static final ObjectStreamField[] serialPersistentFields = {};
        final Object bad = new Object();
    }

    @Test
    void aListThatIsNotPrivateStaticFinalOrIsNullIsIgnored() {
        StreamTruth.of(NotPrivate::new).isRefused(NotSerializableException.class, BAD);
        StreamTruth.of(NotFinal::new).isRefused(NotSerializableException.class, BAD);
        StreamTruth.of(Null::new).isRefused(NotSerializableException.class, BAD);
        StreamTruth.of(OtherArray::new).isRefused(NotSerializableException.class, BAD);
        StreamTruth.of(Empty::new).arrives();
    }

    @Test
    void theStreamsOwnListIsTheTruthWhereReflectionIsFiltered() {
        ObjectStreamField[] fields = ObjectStreamClass.lookup(Throwable.class).getFields();

        assertThat(Arrays.stream(fields).map(ObjectStreamField::getName))
                .containsExactlyInAnyOrder("cause", "detailMessage", "stackTrace", "suppressedExceptions");
        assertThat(System.class.getDeclaredFields()).extracting(Field::getName).doesNotContain("security");
    }

    /** Stands in fields and as a Class object, and never as an object. */
    static final class Untouched implements Serializable {
        private static final long serialVersionUID = Initialised.note();
    }

    static final class Initialised {
        static int count;

        static long note() {
            count++;
            return 1;
        }
    }

    static final class NamesUntouched implements Serializable {
        final Untouched[] none = {};
        final Untouched nothing = null;
        final Class<?> type = Untouched.class;
    }

    @Test
    void theWalkInitialisesNoClassThatItHasNoObjectOf() {
        Tagalong.inspect(new NamesUntouched());

        assertThat(Initialised.count).isZero();
        StreamTruth.of(NamesUntouched::new).arrives();
        assertThat(Initialised.count).as("the stream itself does").isEqualTo(1);
    }
}
