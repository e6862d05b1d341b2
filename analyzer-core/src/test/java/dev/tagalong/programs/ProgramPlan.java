package dev.tagalong.programs;

import java.util.List;
import java.util.Set;

/**
 * A random program, a function of its numbers: the fewer and the smaller they are, the simpler it is.
 *
 * @param numbers the decisions, from 0
 */
record ProgramPlan(List<Integer> numbers) {
    private static final int MAX_SENDS = 3;
    private static final int MAX_DEPTH = 4;

    /**
     * A program in Java.
     *
     * @param text the whole source of the class {@code Main}
     * @param overwritten fields that lose a value before a send, as {@code Class#member}
     * @param untaken true if values flow in code that does not run
     */
    record Source(String text, Set<String> overwritten, boolean untaken) {}

    /** The program in a package. */
    Source source(String packageName) {
        Draft draft = new Draft(new Choices(numbers));
        Body main = new Body(draft);
        int sends = 1 + draft.pick(MAX_SENDS);
        for (int i = 0; i < sends; i++) {
            Sending.send(draft, main, draft.value(main, draft.pick(MAX_DEPTH + 1)));
        }
        return new Source(draft.text(packageName, main), draft.overwritten(), draft.untaken());
    }

    /** The source: a list of numbers tells nobody anything. */
    @Override
    public String toString() {
        return source("program").text();
    }
}
