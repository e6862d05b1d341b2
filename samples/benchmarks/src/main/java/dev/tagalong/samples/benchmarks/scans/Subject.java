package dev.tagalong.samples.benchmarks.scans;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The class paths that are scanned, each a Maven module below {@code samples/benchmarks/scans}. */
enum Subject {
    HAZELCAST("2g", true, "<= 2.0x bare, aim 1.2x", false),
    SPARK("512m", false, "<= 2.0x bare, aim 1.2x; 512 MB of heap", false),
    WICKET_EXTENSIONS("2g", false, "<= 1.5 s on the clock", false),
    COMMONS_LANG3("2g", true, "", true),
    WICKET_CORE("2g", true, "", true),
    FLINK_RUNTIME("2g", true, "", true);

    private final String heap;
    private final boolean allSerializable;
    private final String goal;
    private final boolean spotBugs;

    Subject(String heap, boolean allSerializable, String goal, boolean spotBugs) {
        this.heap = heap;
        this.allSerializable = allSerializable;
        this.goal = goal;
        this.spotBugs = spotBugs;
    }

    /** The module's name. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The greatest size of the heap of each measuring JVM, as a flag has it. */
    String heap() {
        return heap;
    }

    /** Whether every Serializable class of the first jar counts as sent, or only what its code sends. */
    boolean allSerializable() {
        return allSerializable;
    }

    /** What the first scan ought to cost. */
    String goal() {
        return goal;
    }

    List<Who> contenders() {
        return Stream.of(Who.values())
                .filter(who -> spotBugs || who != Who.SPOTBUGS)
                .toList();
    }
}
