package dev.tagalong.bytecode.form;

import dev.tagalong.graph.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with each object of a class, by its class file and those of the code that reads it.
 *
 * @param rule id of the rule in the catalogue
 * @param why one clause without a full stop
 * @param owner binary name of the class whose member it is about: the class itself or one above it; the empty string if
 *     it is about a place where an object is held
 * @param member name of a field or of a hook, or null if it is about the whole class
 * @param places the lines that show it, in the order in which they run; may be empty
 * @param certainty certain; likely if it depends on what other code does with the object after it was read; possible if
 *     it also depends on code outside of the program that ran before it was written
 */
public record ClassFault(
        String rule, String why, String owner, @Nullable String member, List<Place> places, Certainty certainty) {
    static final String READ_FAILS = "read-fails";
    static final String STATE_LOST = "state-lost";
    static final String REOPENED_ON_READ = "reopened-on-read";
    static final String WRITE_HOOK_THROWS = "write-hook-throws";

    /** Copies the list. */
    public ClassFault {
        places = List.copyOf(places);
    }
}
