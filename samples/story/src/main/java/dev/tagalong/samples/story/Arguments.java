package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import java.util.Locale;

/** The one argument that the programs have in common. */
final class Arguments {

    private Arguments() {}

    /** The start method that is named, spawn if none is. Another word ends the program with exit code 2. */
    static StartMethod startMethod(String... arguments) {
        String word = arguments.length == 0 ? "spawn" : arguments[0];
        for (StartMethod method : StartMethod.values()) {
            if (word.equals(method.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return method;
            }
        }
        System.err.println("Unknown start method '" + word + "': use spawn, forkserver or in-process.");
        System.exit(2);
        throw new AssertionError("unreachable");
    }
}
