package dev.tagalong.bytecode.index;

/** Says in one clause why a class file cannot be read. Has no stack trace. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Unreadable(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
