package dev.tagalong.agent.common;

/**
 * An option line cannot be used. The message is a sentence without a full stop that names the input and the next step.
 */
public final class OptionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String message;

    /** The message has no full stop at its end: what follows from it is added. */
    public OptionException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
