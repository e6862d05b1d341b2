package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.MissingReason;

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
        return new NotKnown(MissingReason.of(type));
    }

    String reason() {
        return reason;
    }
}
