package dev.tagalong.programs;

/** One way to make a value. */
@FunctionalInterface
interface Maker {
    /**
     * Adds what is needed to the program and to the method in which the value is made.
     *
     * @param depth how many values can be nested in it
     */
    Val make(Draft draft, Body body, int depth);
}
