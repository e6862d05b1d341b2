package dev.tagalong.bytecode.form;

/** Ends the building of a form that cannot be told. Has no stack trace; does not leave this package. */
final class NotKnown extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason one clause without a full stop */
    NotKnown(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    static NotKnown missing(String type) {
        return new NotKnown("class " + Names.of(type) + " is missing");
    }

    String reason() {
        return reason;
    }
}
