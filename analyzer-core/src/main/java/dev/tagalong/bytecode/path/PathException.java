package dev.tagalong.bytecode.path;

/** An input that cannot be scanned. Its message is one sentence that names the input and what to do about it. */
public final class PathException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence names the input and the next step */
    public PathException(String sentence) {
        super(sentence);
    }
}
