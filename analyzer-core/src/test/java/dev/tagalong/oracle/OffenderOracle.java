package dev.tagalong.oracle;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything that keeps a graph from being written, by the stream alone: {@code replaceObject} answers null for
 * each object that is not Serializable; an object whose hook refuses joins them and the stream starts again on a fresh
 * graph, until nothing refuses. What was met on the way to a refusal counts too.
 */
public final class OffenderOracle {
    /**
     * What stands in the way.
     *
     * @param notSerializable names of the objects that are not Serializable, sorted
     * @param refusing names of the objects that refuse by themselves, sorted
     * @param overflowed true if a stack overflow cut the search short: set such a graph aside
     */
    public record Offenders(Set<String> notSerializable, Set<String> refusing, boolean overflowed) {
        /** All names, sorted. */
        public Set<String> all() {
            Set<String> all = new TreeSet<>(notSerializable);
            all.addAll(refusing);
            return all;
        }
    }

    private final Set<String> notSerializable = new TreeSet<>();
    private final Set<String> refusing = new TreeSet<>();
    private final Set<String> refusingToReplace = new HashSet<>();

    private OffenderOracle() {}

    /** The offenders of the graph that {@code fresh} makes, an equal one at each call. */
    public static Offenders offenders(Supplier<? extends NamedGraph> fresh) {
        OffenderOracle oracle = new OffenderOracle();
        boolean overflowed = false;
        boolean more = true;
        while (more && !overflowed) {
            NamedGraph graph = fresh.get();
            graph.silenceReplacing(oracle.refusingToReplace);
            Recorder recorder = oracle.new Recorder(graph);
            Outcome outcome = recorder.run();
            overflowed = outcome.kind() == Outcome.Kind.STACK_OVERFLOW;
            boolean failed = outcome.threw() || graph.swallowed() > 0;
            more = failed && !overflowed && oracle.join(graph, recorder.offered);
            // a hook can also recover from a failure of its own default write, and then refuses nothing
            if (outcome.threw() && !more) {
                throw new IllegalStateException("no object of the graph is to blame", outcome.thrown());
            }
        }
        return new Offenders(oracle.notSerializable, oracle.refusing, overflowed);
    }

    /**
     * Adds one who is to blame for a failure: the last that was offered, since all that it writes before it refuses has
     * been met. False if that is nobody new.
     */
    private boolean join(NamedGraph graph, List<Object> offered) {
        if (refusingToReplace.addAll(graph.refusedReplacing())) {
            refusing.addAll(refusingToReplace);
            return true;
        }
        for (int i = offered.size() - 1; i >= 0; i--) {
            Object object = offered.get(i);
            if (!refusing.contains(name(graph, object)) && refuses(object, graph)) {
                return refusing.add(name(graph, object));
            }
        }
        return false;
    }

    private static boolean refuses(Object object, NamedGraph graph) {
        int before = graph.refusedReplacing().size();
        Solo.Written written = Solo.write(object);
        // a writeReplace that throws is the child's fault
        return written.refusal() != null && graph.refusedReplacing().size() == before;
    }

    /** The name by which offenders are listed: objects that the graph does not name go by their class. */
    public static String name(NamedGraph graph, Object object) {
        String name = graph.nameOf(object);
        return name == null ? "unnamed " + object.getClass().getName() : name;
    }

    private final class Recorder {
        private final NamedGraph graph;
        private final List<Object> offered = new ArrayList<>();

        Recorder(NamedGraph graph) {
            this.graph = graph;
        }

        Outcome run() {
            try (Stream stream = new Stream(this)) {
                stream.writeObject(graph.root());
                return Outcome.ok(null);
            } catch (Throwable t) {
                return Outcome.failed(t);
            }
        }

        @Nullable
        Object judge(@Nullable Object object) {
            if (object == null) {
                return null; // a writeReplace answered null
            }
            if (object instanceof IOException && graph.nameOf(object) == null) {
                return null; // the stream writes the exception that ended it
            }
            if (!(object instanceof Serializable)) {
                notSerializable.add(name(graph, object));
                return null;
            }
            if (refusing.contains(name(graph, object))) {
                return null;
            }
            offered.add(object);
            return object;
        }
    }

    private static final class Stream extends ObjectOutputStream {
        private final Recorder recorder;

        Stream(Recorder recorder) throws IOException {
            super(OutputStream.nullOutputStream());
            this.recorder = recorder;
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object object) {
            return recorder.judge(object);
        }
    }
}
