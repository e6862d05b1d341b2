package dev.tagalong.catalogue;

import java.util.Locale;

/** The situations for which {@code advice.txt} says how a link is cut. */
public enum LinkAdvice {
    /** A field that nothing uses that runs on arrival. */
    FIELD_UNUSED,
    /** A field that no class looked at reads; what runs on arrival is not known. */
    FIELD_UNREAD,
    /** A field that is used on arrival. */
    FIELD_USED,
    /** The same in a class with a readObject. */
    FIELD_USED_READS,
    /** A field that is read by methods of which is not known whether they run on arrival. */
    FIELD_READ,
    /** The same in a class with a readObject. */
    FIELD_READ_READS,
    /** A field of a class whose class file cannot be read. */
    FIELD_UNKNOWN,
    /** A field of a class that chooses itself which fields it writes. */
    FIELD_PUT,
    /** A captured variable of which the lambda only takes values. */
    CAPTURED_VALUES,
    /** The captured object around a lambda. */
    CAPTURED_THIS,
    /** Any other captured variable. */
    CAPTURED_VARIABLE,
    /** What a lambda captures whose class file cannot be read. */
    CAPTURED_UNKNOWN,
    /** The object around an instance of an inner class that does not use it. */
    OUTER_UNUSED,
    /** The object around an instance of an inner class. */
    OUTER_USED,
    /** The object around an instance of an anonymous class, or of one whose class file cannot be read. */
    OUTER_OTHER,
    /** A variable that a local or anonymous class captures. */
    LOCAL,
    /** A field that the class's own hook writes. */
    WRITTEN_FIELD,
    /** Something else that the class's own hook writes. */
    WRITTEN,
    /** A field of a class that no source declares. */
    GENERATED,
    /** A component of a record. */
    COMPONENT,
    /** An element, a key or a value. */
    ELEMENT,
    /** A proxy's handler. */
    HANDLER,
    /** The answer of a writeReplace. */
    REPLACEMENT;

    /** The word that stands in the text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
