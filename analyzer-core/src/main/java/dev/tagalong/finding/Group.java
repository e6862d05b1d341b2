package dev.tagalong.finding;

import dev.tagalong.graph.Offender;
import java.util.ArrayList;
import java.util.List;

/** The offenders that become one finding. */
final class Group {
    private final Key key;
    private final Evidence evidence;
    private final List<Offender> offenders = new ArrayList<>();
    private Offender nearest = new Offender(-1, -1, "", "", null);
    private long shortest = Long.MAX_VALUE;

    /** What they have in common; the link is the third part of the fingerprint. */
    record Key(String rule, String link, String className) {}

    Group(Key key, Evidence evidence) {
        this.key = key;
        this.evidence = evidence;
    }

    /**
     * Adds an offender. What nothing guards is shown first, then what was observed, then the nearest, see
     * {@link Links#distance}.
     */
    void add(Offender offender, long distance) {
        int rank = rank(offender);
        if (offenders.isEmpty() || rank < rank(nearest) || (rank == rank(nearest) && distance < shortest)) {
            nearest = offender;
            shortest = distance;
        }
        offenders.add(offender);
    }

    private int rank(Offender offender) {
        return (offender.guardedBy() == null ? 0 : 2) + (evidence.live(offender) ? 0 : 1);
    }

    /** How they were seen, in the words of the report. */
    List<String> seen() {
        List<String> seen = new ArrayList<>();
        if (offenders.stream().anyMatch(offender -> !evidence.live(offender))) {
            seen.add(Finding.PREDICTED);
        }
        if (objects() > 0) {
            seen.add(Finding.OBSERVED);
        }
        return seen;
    }

    Key key() {
        return key;
    }

    List<Offender> offenders() {
        return offenders;
    }

    /** Those that make the finding as bad as it is: if nothing guards some, these. */
    List<Offender> deciding() {
        List<Offender> unguarded = offenders.stream()
                .filter(offender -> offender.guardedBy() == null)
                .toList();
        return unguarded.isEmpty() ? offenders : unguarded;
    }

    Offender nearest() {
        return nearest;
    }

    /** Those whose paths are counted: the live ones, if there are any. */
    List<Offender> counted() {
        List<Offender> live = offenders.stream().filter(evidence::live).toList();
        return live.isEmpty() ? offenders : live;
    }

    /** How many different live objects they are. How many a program makes at one place is not known. */
    int objects() {
        int[] nodes = offenders.stream()
                .filter(evidence::live)
                .mapToInt(Offender::node)
                .sorted()
                .toArray();
        int count = Math.min(1, nodes.length);
        for (int at = 1; at < nodes.length; at++) {
            count += nodes[at] == nodes[at - 1] ? 0 : 1;
        }
        return count;
    }
}
