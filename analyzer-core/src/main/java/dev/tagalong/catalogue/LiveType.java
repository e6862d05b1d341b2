package dev.tagalong.catalogue;

/**
 * A type whose instances are bound to their process.
 *
 * @param subclass true for Serializable subclasses, false for objects of exactly this class
 * @param className binary name of the JDK class
 * @param when in which state the object is lost
 * @param arrives one clause that says what arrives
 */
public record LiveType(boolean subclass, String className, When when, String arrives) {
    /** In which state an object is lost on the way. */
    public enum When {
        /** In any. */
        ALWAYS,
        /** A thread that was started and has not ended. */
        ALIVE,
        /** A lock that is held. */
        HELD
    }
}
