package dev.tagalong.bytecode.code;

/** Says in one sentence why a method's code cannot be interpreted. Has no stack trace. */
final class Uninterpretable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Uninterpretable(String reason) {
        super(reason, null, false, false);
    }

    /** The sentence; also for what ASM throws on damaged code. */
    static String reason(RuntimeException problem) {
        return problem instanceof Uninterpretable
                ? String.valueOf(problem.getMessage())
                : "its code is damaged: " + problem;
    }
}
