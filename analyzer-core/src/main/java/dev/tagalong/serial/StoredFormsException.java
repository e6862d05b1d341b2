package dev.tagalong.serial;

/** A text of stored forms that cannot be used; the message names text, line and next step. */
public final class StoredFormsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoredFormsException(String source, int line, String what) {
        super(source + ":" + line + ": " + what);
    }
}
