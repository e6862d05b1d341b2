package dev.tagalong.agent.demo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception that ended a JVM.
 *
 * @param className class of the exception
 * @param line the class and, if there is one, the message, as the JVM printed them
 * @param inChild true if it ended a child of the program, and not the program itself
 */
record Uncaught(String className, String line, boolean inChild) {
    /** The first line, and the frames down to {@code main}. */
    private static final Pattern TRACE = Pattern.compile(
            "^Exception in thread \"main\" (([\\w.$]+).*)\\R((?:\\tat .*(?:\\R|\\z))*)", Pattern.MULTILINE);

    /** The first one of those that a run of a program shows: where its child fails, the child's. */
    static Optional<Uncaught> first(String output, Class<?> main) {
        Matcher trace = TRACE.matcher(output);
        if (!trace.find()) {
            return Optional.empty();
        }
        boolean own = trace.group(3).contains("\tat " + main.getName() + ".main(");
        return Optional.of(new Uncaught(trace.group(2), trace.group(1), !own));
    }
}
