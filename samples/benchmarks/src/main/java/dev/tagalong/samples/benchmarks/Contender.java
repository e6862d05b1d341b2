package dev.tagalong.samples.benchmarks;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.wicket.core.util.objects.checker.CheckingObjectOutputStream;
import org.apache.wicket.core.util.objects.checker.ObjectSerializationChecker;
import org.openjdk.jol.info.GraphLayout;

/** Who goes through a graph. */
enum Contender {
    /** The yardstick: what a sender pays anyway. */
    STREAM("ObjectOutputStream") {
        @Override
        Outcome run(Object root, int steps) throws IOException {
            try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                out.writeObject(root);
            }
            return Outcome.NONE;
        }
    },
    INSPECT("Tagalong.inspect") {
        @Override
        Outcome run(Object root, int steps) {
            Report report = Tagalong.inspect(root);
            List<Finding> findings = report.findings();
            List<String> rules = findings.stream().map(Finding::rule).distinct().toList();
            boolean right = switch (steps) {
                case Graph.CLEAN -> rules.isEmpty();
                case Graph.TOO_DEEP -> rules.equals(List.of("too-deep"));
                default ->
                    rules.equals(List.of("not-serializable"))
                            && findings.get(0).path().size() == steps;
            };
            if (!right) {
                throw new IllegalStateException("wrong answer: " + rules);
            }
            return Outcome.examined(report.stats().get(Report.OBJECTS));
        }
    },
    CAN_BE_SENT("Tagalong.canBeSent") {
        @Override
        Outcome run(Object root, int steps) {
            if (Tagalong.canBeSent(root) != (steps == Graph.CLEAN)) {
                throw new IllegalStateException("wrong verdict");
            }
            return Outcome.NONE;
        }
    },
    HELD("Tagalong, memory at its end") {
        @Override
        Outcome run(Object root, int steps) {
            return Held.by(root);
        }
    },
    /** Measured not by the thread that asks for it but by the process: the collector has threads of its own. */
    COLLECTION("System.gc()") {
        @Override
        Outcome run(Object root, int steps) {
            System.gc();
            return Outcome.NONE;
        }
    },
    EXTENDED_STREAM("ObjectOutputStream, extendedDebugInfo") {
        @Override
        Outcome run(Object root, int steps) throws IOException {
            return STREAM.run(root, steps);
        }
    },
    JOL("JOL GraphLayout") {
        @Override
        Outcome run(Object root, int steps) {
            return Outcome.examined(GraphLayout.parseInstance(root).totalCount());
        }
    },
    WICKET("Wicket CheckingObjectOutputStream") {
        @Override
        Outcome run(Object root, int steps) throws IOException {
            if (!CheckingObjectOutputStream.isAvailable()) {
                throw new IllegalStateException("not available in this JVM");
            }
            try (ObjectOutputStream out =
                    new CheckingObjectOutputStream(OutputStream.nullOutputStream(), new ObjectSerializationChecker())) {
                out.writeObject(root);
            }
            return Outcome.NONE;
        }
    };

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** The name in the table. */
    String title() {
        return title;
    }

    /**
     * Goes through a graph once.
     *
     * @param steps how long the path to the one offender is, or a constant of {@link Graph}
     * @throws IllegalStateException if its answer is wrong
     * @throws IOException if it finds something that it cannot write
     */
    abstract Outcome run(Object root, int steps) throws IOException;
}
