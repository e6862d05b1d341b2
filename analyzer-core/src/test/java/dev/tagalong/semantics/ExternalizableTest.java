package dev.tagalong.semantics;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An {@code Externalizable} writes itself. */
class ExternalizableTest {
    /** Subclasses say what is written. */
    public abstract static class Writing implements Externalizable {
        Object written() {
            return "fine";
        }

        private void writeObject(ObjectOutputStream out) {
            throw new IllegalStateException("never called");
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(7);
            out.writeObject(written());
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            in.readInt();
            in.readObject();
        }
    }

    /** Writes nothing bad. */
    public static final class Fine extends Writing {}

    /** Writes its field. */
    public static final class Bad extends Writing {
        final Object field = new Object();

        @Override
        Object written() {
            return field;
        }
    }

    @Test
    void onlyWhatItWritesItselfCounts() {
        StreamTruth.of(Fine::new).arrives().arrived(Fine.class);
        StreamTruth.of(() -> new Box(new Bad()))
                .isRefused(NotSerializableException.class, "error not-serializable .value.field java.lang.Object");
    }

    /** Refuses. */
    public static final class Refusing extends Writing {
        @Override
        Object written() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void itCanRefuse() {
        StreamTruth.of(Refusing::new)
                .isRefused(
                        UnsupportedOperationException.class, "error write-hook-throws . ExternalizableTest$Refusing");
    }

    /** Is replaced before it is asked to write itself. */
    public static final class Replaced extends Writing {
        Object writeReplace() {
            return "replaced";
        }

        @Override
        Object written() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void itsReplacementComesFirst() {
        StreamTruth.of(Replaced::new).arrives().arrived(String.class);
    }

    static final class NotPublicButItsConstructorIs extends Writing {
        public NotPublicButItsConstructorIs() {}
    }

    static final class ImplicitConstructor extends Writing {}

    /** Its constructor has parameters. */
    public static final class OtherConstructor extends Writing {
        /** Takes something. */
        public OtherConstructor(int ignored) {}
    }

    /** An inner class's constructor has the outer object as a parameter. */
    public final class Inner extends Writing {}

    @Test
    void aPublicConstructorIsAllItNeeds() {
        StreamTruth.of(NotPublicButItsConstructorIs::new).arrives();
    }

    @Test
    void withoutAPublicConstructorItIsWrittenAndNotRead() {
        unreadable(ImplicitConstructor::new, "ImplicitConstructor");
        unreadable(() -> new OtherConstructor(1), "OtherConstructor");
        unreadable(() -> new ExternalizableTest().new Inner(), "Inner");
    }

    private static void unreadable(Supplier<Object> fresh, String name) {
        StreamTruth.of(fresh)
                .isUnreadable(InvalidClassException.class, "error read-fails . ExternalizableTest$" + name);
    }
}
