package dev.tagalong.heap;

/**
 * A default field by its place among all that an object without hooks writes.
 *
 * @param slot index of the slot that declares it
 * @param field the field
 */
record OpenField(int slot, RefField field) {
    /** The field at a position, see {@link Children}. */
    static OpenField at(Shape shape, int position) {
        int at = position;
        for (int slot = 0; slot < shape.slots().length; slot++) {
            int[] open = shape.slots()[slot].open();
            if (at < open.length) {
                return new OpenField(slot, shape.slots()[slot].refs()[open[at]]);
            }
            at -= open.length;
        }
        throw new IllegalArgumentException(shape.type() + " has no position " + position);
    }
}
