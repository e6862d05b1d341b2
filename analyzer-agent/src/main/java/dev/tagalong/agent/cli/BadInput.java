package dev.tagalong.agent.cli;

/** A command cannot be carried out as it was given. The message is one sentence: the input, and the next step. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    BadInput(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
