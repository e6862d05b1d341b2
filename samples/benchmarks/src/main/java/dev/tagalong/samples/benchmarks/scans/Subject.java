package dev.tagalong.samples.benchmarks.scans;

import java.util.List;
import java.util.Locale;

/** The class paths that are scanned, each a Maven module below {@code samples/benchmarks/scans}. */
enum Subject {
    HAZELCAST("2g", true, "<= 2.0x bare, aim 1.2x", Who.BARE, Who.FIRST, Who.SECOND),
    SPARK("512m", false, "<= 2.0x bare, aim 1.2x; 512 MB of heap", Who.BARE, Who.FIRST, Who.SECOND),
    WICKET_EXTENSIONS("2g", false, "<= 1.5 s on the clock", Who.BARE, Who.FIRST, Who.SECOND),
    COMMONS_LANG3("2g", true, "", Who.BARE, Who.FIRST, Who.SECOND, Who.SPOTBUGS),
    WICKET_CORE("2g", true, "", Who.BARE, Who.FIRST, Who.SECOND, Who.SPOTBUGS),
    FLINK_RUNTIME("2g", true, "", Who.BARE, Who.FIRST, Who.SECOND, Who.SPOTBUGS);

    private final String heap;
    private final boolean allSerializable;
    private final String goal;
    private final List<Who> contenders;

    Subject(String heap, boolean allSerializable, String goal, Who... contenders) {
        this.heap = heap;
        this.allSerializable = allSerializable;
        this.goal = goal;
        this.contenders = List.of(contenders);
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
        return contenders;
    }
}
