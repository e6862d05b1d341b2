package dev.tagalong.bytecode.form;

/** Whether a method goes on where a call of it fails. In the order of what two methods, one inside the other, do. */
public enum Recovery {
    /** It does not: no handler fits, or each run of the one that does throws, the same or something else. */
    NEVER,
    /** By the structure of its code some runs go on and some throw: which, a condition in the handler says. */
    SOMETIMES,
    /** Whatever happens in the handler, it does not throw by itself. */
    ALWAYS;

    /** What becomes of a failure that passes an inner method and then an outer one. */
    public Recovery or(Recovery outer) {
        return compareTo(outer) >= 0 ? this : outer;
    }
}
