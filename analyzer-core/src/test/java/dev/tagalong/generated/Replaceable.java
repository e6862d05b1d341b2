package dev.tagalong.generated;

/** An interface that declares {@code writeReplace}: a proxy of it is asked through its handler. */
public interface Replaceable {
    /** What is to be written in the place of this. */
    Object writeReplace();
}
