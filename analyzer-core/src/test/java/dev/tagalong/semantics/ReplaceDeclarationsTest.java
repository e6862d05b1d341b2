package dev.tagalong.semantics;

import dev.tagalong.semantics.other.Elsewhere;
import java.io.NotSerializableException;
import java.io.Serializable;
import org.junit.jupiter.api.Test;

/** Which declarations of {@code writeReplace} count. */
class ReplaceDeclarationsTest {
    static class Private implements Serializable {
        final Object bad = new Object();

        private Object writeReplace() {
            return "replaced";
        }
    }

    static class PackagePrivate implements Serializable {
        final Object bad = new Object();

        Object writeReplace() {
            return "replaced";
        }
    }

    static class Protected implements Serializable {
        final Object bad = new Object();

        protected Object writeReplace() {
            return "replaced";
        }
    }

    static class Public implements Serializable {
        final Object bad = new Object();

        public Object writeReplace() {
            return "replaced";
        }
    }

    @Test
    void eachAccessCountsInTheClassItself() {
        StreamTruth.of(Private::new).arrives().arrived(String.class);
        StreamTruth.of(PackagePrivate::new).arrives().arrived(String.class);
        StreamTruth.of(Protected::new).arrives().arrived(String.class);
        StreamTruth.of(Public::new).arrives().arrived(String.class);
    }

    static final class BelowPrivate extends Private {}

    @Test
    void aPrivateOneIsNotInherited() {
        StreamTruth.of(BelowPrivate::new)
                .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");
    }

    static final class BelowPackagePrivate extends PackagePrivate {}

    static final class BelowProtected extends Protected {}

    static final class BelowPublic extends Public {}

    @Test
    void allOthersAreInheritedInTheSamePackage() {
        StreamTruth.of(BelowPackagePrivate::new).arrives().arrived(String.class);
        StreamTruth.of(BelowProtected::new).arrives().arrived(String.class);
        StreamTruth.of(BelowPublic::new).arrives().arrived(String.class);
    }

    static final class BelowElsewhere extends Elsewhere {
        final Object bad = new Object();
    }

    @Test
    void aPackagePrivateOneIsNotInheritedInAnotherPackage() {
        StreamTruth.of(BelowElsewhere::new)
                .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");
    }

    static final class Static implements Serializable {
        final Object bad = new Object();

        static Object writeReplace() {
            return "replaced";
        }
    }

    static final class Covariant implements Serializable {
        final Object bad = new Object();

        String writeReplace() {
            return "replaced";
        }
    }

    static final class CovariantBelowPublic extends Public {
        @Override
        public String writeReplace() {
            return "replaced by the subclass";
        }
    }

    @Test
    void aStaticOneIsIgnored() {
        StreamTruth.of(Static::new)
                .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");
    }

    @Test
    void anotherReturnTypeIsIgnored() {
        StreamTruth.of(Covariant::new)
                .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");
    }

    @Test
    void aCovariantOneInASubclassHidesTheInheritedOne() {
        StreamTruth.of(CovariantBelowPublic::new)
                .isRefused(NotSerializableException.class, "error not-serializable .bad java.lang.Object");
    }
}
