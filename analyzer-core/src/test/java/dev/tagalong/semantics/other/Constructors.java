package dev.tagalong.semantics.other;

import java.io.Serializable;

/** Superclasses in another package that are not Serializable, by the access of their no-arg constructor. */
public final class Constructors {
    private Constructors() {}

    /** Open to all. */
    public static class Public {
        /** Open to all. */
        public Public() {}
    }

    /** Open to subclasses. */
    public static class Protected {
        /** Open to subclasses. */
        protected Protected() {}
    }

    /** Open to this package; subclasses elsewhere call the other constructor. */
    public static class PackagePrivate {
        PackagePrivate() {}

        /** Open to subclasses. */
        protected PackagePrivate(int ignored) {}
    }

    /** Cannot be made by itself. */
    private abstract static class Abstract {
        Abstract() {}
    }

    private static final class BelowAbstract extends Abstract implements Serializable {}

    /** A Serializable object whose superclass is abstract and private. */
    public static Object belowAbstract() {
        return new BelowAbstract();
    }
}
