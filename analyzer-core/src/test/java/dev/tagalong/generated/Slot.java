package dev.tagalong.generated;

/**
 * A place in an object where another goes.
 *
 * @param name the field, parameter or index, for print
 * @param type what fits
 * @param early true if it must be there when the object is made: then it comes from a node with a higher number
 */
record Slot(String name, Class<?> type, boolean early) {
    static Slot early(String name, Class<?> type) {
        return new Slot(name, type, true);
    }

    static Slot late(String name, Class<?> type) {
        return new Slot(name, type, false);
    }
}
