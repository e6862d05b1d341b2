package dev.tagalong.catalogue;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * One thing that is looked for.
 *
 * @param id its name in reports, such as {@code not-serializable}
 * @param live how it is reported for live objects
 * @param bytecode how it is reported for class files
 * @param reported the sources that look for it in this version; empty if none does
 * @param meaning one clause without a full stop
 * @param means what it means, a few sentences
 * @param jdk what is seen without this tool, a few sentences
 * @param repair how it is repaired, a few sentences
 */
public record Rule(
        String id,
        Level live,
        Level bytecode,
        Set<Source> reported,
        String meaning,
        String means,
        String jdk,
        String repair) {
    /** Copies the set. */
    public Rule {
        reported = Set.copyOf(reported);
    }

    /** Who looks at objects. */
    public enum Source {
        /** Inspection of live objects. */
        LIVE("live objects"),
        /** The scan of class files. */
        BYTECODE("class files");

        private final String words;

        Source(String words) {
            this.words = words;
        }
    }

    /**
     * How a rule is reported.
     *
     * @param severity how bad it is
     * @param on whether it is reported without being asked for
     */
    public record Level(Severity severity, boolean on) {
        private String words() {
            return severity.word() + (on ? "" : " (only on request)");
        }
    }

    /** How it is reported for live objects or for class files. */
    public Level level(boolean forLive) {
        return forLive ? live : bytecode;
    }

    /** The same, reported or not. */
    Rule reported(boolean on) {
        return new Rule(
                id,
                new Level(live.severity, on),
                new Level(bytecode.severity, on),
                reported,
                meaning,
                means,
                jdk,
                repair);
    }

    /** All of it as plain text: a title, how it is reported, and three paragraphs. Lines end with {@code \n}. */
    public String explanation() {
        String sources = reported.stream().sorted().map(source -> source.words).collect(Collectors.joining(" and "));
        return id + ": " + meaning + "\n\n"
                + "Severity: " + live.words() + " for live objects, " + bytecode.words() + " for class files.\n"
                + (sources.isEmpty() ? "Nothing looks for it in this version.\n" : "Looked for in " + sources + ".\n")
                + "\nWhat it means\n" + means
                + "\n\nWhat is seen without Tagalong\n" + jdk
                + "\n\nHow it is repaired\n" + repair + "\n";
    }
}
