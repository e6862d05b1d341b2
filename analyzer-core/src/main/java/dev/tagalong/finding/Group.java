package dev.tagalong.finding;

import dev.tagalong.graph.Offender;
import java.util.ArrayList;
import java.util.List;

/** The offenders that become one finding. */
final class Group {
    private final Key key;
    private final List<Offender> offenders = new ArrayList<>();
    private Offender nearest = new Offender(-1, -1, "", "", null);
    private int shortest = Integer.MAX_VALUE;

    /** What they have in common; the link is the third part of the fingerprint. */
    record Key(String rule, String link, String className) {}

    Group(Key key) {
        this.key = key;
    }

    /** Adds an offender whose path has {@code shown} steps. What nothing guards is shown first, then the nearest. */
    void add(Offender offender, int shown) {
        boolean worse = offender.guardedBy() == null && nearest.guardedBy() != null;
        boolean milder = offender.guardedBy() != null && nearest.guardedBy() == null;
        if (offenders.isEmpty() || worse || (!milder && shown < shortest)) {
            nearest = offender;
            shortest = shown;
        }
        offenders.add(offender);
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

    /** How many different objects they are. */
    int objects() {
        int[] nodes = offenders.stream().mapToInt(Offender::node).sorted().toArray();
        int count = 1;
        for (int at = 1; at < nodes.length; at++) {
            count += nodes[at] == nodes[at - 1] ? 0 : 1;
        }
        return count;
    }
}
