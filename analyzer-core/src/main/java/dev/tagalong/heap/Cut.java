package dev.tagalong.heap;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.serial.SerialForm.Kind;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The links that an edit takes away: all that bear one of some labels, wherever they lead. */
final class Cut {
    private final Walk walk;
    private final Labels labels;
    private final Set<Label> gone;
    private final Set<String> owners = new HashSet<>();
    private final boolean captured;
    private final Map<Class<?>, Fields> known = new HashMap<>();

    /** @param gone labels of links that an edit can take away; what containers hold is none */
    Cut(Walk walk, Labels labels, Set<Label> gone) {
        this.walk = walk;
        this.labels = labels;
        this.gone = Set.copyOf(gone);
        this.captured = gone.stream().anyMatch(label -> label.kind() == EdgeKind.CAPTURED);
        gone.forEach(label -> owners.add(label.owner()));
    }

    /**
     * What is known of the objects of a class.
     *
     * @param possible false if no label is theirs
     * @param asked the positions of fields of which it is known whether they are gone
     * @param absent those that are
     */
    private record Fields(boolean possible, BitSet asked, BitSet absent) {
        Fields(boolean possible) {
            this(possible, new BitSet(), new BitSet());
        }
    }

    /**
     * True if a link is gone.
     *
     * @param position see {@link Children}
     */
    boolean cuts(int node, int position) {
        Fields fields = fields(walk.object(node).getClass());
        if (!fields.possible()) {
            return false;
        }
        Output output = walk.output(node);
        if (output != null) {
            return gone.contains(labels.label(node, position));
        }
        if (!fields.asked().get(position)) {
            fields.asked().set(position);
            fields.absent().set(position, gone.contains(labels.label(node, position)));
        }
        return fields.absent().get(position);
    }

    /** True if some of what an object's hooks handed to the stream, other than fields, is gone. */
    boolean cutsHandedOn(int node) {
        if (!fields(walk.object(node).getClass()).possible()
                || !(walk.output(node) instanceof Output.Written written)) {
            return false;
        }
        Recorded values = written.values();
        for (int position = 0; position < values.size(); position++) {
            if (values.field(position) == Recorded.WRITTEN && values.value(position) != null && cuts(node, position)) {
                return true;
            }
        }
        return false;
    }

    /** True if all links from an object to some value are gone; false also if there was none. */
    boolean cutsAll(int node, Object value) {
        Output output = fields(walk.object(node).getClass()).possible() ? walk.output(node) : null;
        boolean any = false;
        for (int position = 0; output != null && position < output.size(); position++) {
            if (output.value(position) == value) {
                if (!cuts(node, position)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private Fields fields(Class<?> type) {
        Fields fields = known.get(type);
        if (fields == null) {
            fields = new Fields(possible(type));
            known.put(type, fields);
        }
        return fields;
    }

    private boolean possible(Class<?> type) {
        Shape shape = walk.shapes().of(type);
        if (shape.kind() == Kind.ARRAY || shape.kind() == Kind.PROXY) {
            return false;
        } else if (captured && LiveNames.lambda(type)) {
            return true;
        }
        for (@Nullable Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            if (owners.contains(LiveNames.of(owner))) {
                return true;
            }
        }
        return false;
    }
}
