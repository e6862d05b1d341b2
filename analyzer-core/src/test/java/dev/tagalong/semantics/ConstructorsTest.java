package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.semantics.other.Constructors;
import java.io.InvalidClassException;
import java.io.Serializable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The superclass that is not Serializable: nothing of it is written, and reading calls its constructor. */
class ConstructorsTest {
    static class Above {
        static int calls;
        final Object bad = new Object();
        int number;

        Above() {
            calls++;
            number = 7;
        }
    }

    static final class Below extends Above implements Serializable {
        Below(int number) {
            this.number = number;
        }
    }

    @Test
    void itsFieldsAreNotWrittenAndItsConstructorRunsAgain() {
        Above.calls = 0;
        Below arrived = StreamTruth.of(() -> new Below(9)).arrives().arrived(Below.class);

        assertThat(arrived.number).isEqualTo(7);
        assertThat(Above.calls).as("three made, one read").isEqualTo(4);
    }

    static class OnlyWithParameter {
        OnlyWithParameter(int ignored) {}
    }

    static final class BelowOnlyWithParameter extends OnlyWithParameter implements Serializable {
        BelowOnlyWithParameter() {
            super(1);
        }
    }

    static class OnlyPrivate {
        private OnlyPrivate() {}
    }

    static final class BelowOnlyPrivate extends OnlyPrivate implements Serializable {}

    static class FirstSerializable extends OnlyWithParameter implements Serializable {
        FirstSerializable() {
            super(1);
        }
    }

    static final class FarBelow extends FirstSerializable {}

    @Test
    void withoutAConstructorForReadingItIsWrittenAndNotRead() {
        unreadable(BelowOnlyWithParameter::new, "BelowOnlyWithParameter");
        unreadable(BelowOnlyPrivate::new, "BelowOnlyPrivate");
        unreadable(FarBelow::new, "FarBelow");
    }

    static final class BelowPublic extends Constructors.Public implements Serializable {}

    static final class BelowProtected extends Constructors.Protected implements Serializable {}

    static final class BelowPackagePrivate extends Constructors.PackagePrivate implements Serializable {
        BelowPackagePrivate() {
            super(1);
        }
    }

    @Test
    void inAnotherPackageItMustBeProtectedOrPublic() {
        StreamTruth.of(BelowPublic::new).arrives();
        StreamTruth.of(BelowProtected::new).arrives();
        unreadable(BelowPackagePrivate::new, "BelowPackagePrivate");
    }

    /** A Serializable superclass's own constructors do not matter. */
    static class SerializableAbove implements Serializable {
        SerializableAbove(int ignored) {}
    }

    static final class BelowSerializable extends SerializableAbove {
        BelowSerializable() {
            super(1);
        }
    }

    @Test
    void constructorsOfSerializableClassesDoNotMatter() {
        StreamTruth.of(BelowSerializable::new).arrives();
        StreamTruth.of(() -> new SerializableAbove(1)).arrives();
        StreamTruth.of(Constructors::belowAbstract).arrives();
    }

    private static void unreadable(Supplier<Object> fresh, String name) {
        StreamTruth truth = StreamTruth.of(() -> new Box(fresh.get()))
                .isUnreadable(InvalidClassException.class, "error read-fails .value ConstructorsTest$" + name);

        assertThat(truth.reading()).hasMessageContaining("no valid constructor");
    }
}
