package dev.tagalong.catalogue;

import java.util.Locale;

/** The situations for which {@code advice.txt} says what to do about an object, by what is known of its class. */
public enum ObjectAdvice {
    /** A lambda whose interface is not Serializable. */
    LAMBDA,
    /** A class of the project, whose fields can all be sent. */
    OWN,
    /** A class of the project with fields of which that is not known. */
    OWN_FIELDS,
    /** A class of the project whose superclass would make it unreadable. */
    OWN_SUPERCLASS,
    /** Any other. */
    OTHER;

    /** The word that stands in the text. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
