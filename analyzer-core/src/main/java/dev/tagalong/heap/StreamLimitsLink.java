package dev.tagalong.heap;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which the streams go from an object into the next, each with a stand-in: an object of ours that is
 * written, or read, by the same methods of the stream and so takes the same part of the stack.
 */
enum StreamLimitsLink {
    /** A default field. */
    FIELD(8, Fields::new),
    /** A component of a record. */
    COMPONENT(8, Components::new),
    /** An element of an array. */
    ELEMENT(6, next -> new @Nullable Object[] {next}),
    /** A default field of a class with a hook that asks for them. */
    HOOKED_FIELD(14, Hooked::new),
    /** What a hook hands to the stream, or takes from it. */
    HANDED(12, Handed::new),
    /** What {@code writeExternal} writes. */
    EXTERNAL(8, External::new),
    /** A value of a hash map. */
    HASHED(16, next -> map(new HashMap<>(), next)),
    /** A value of a sorted map, which is read by a recursion of its own. */
    SORTED(18, next -> map(new TreeMap<>(), next));

    /**
     * About how much of the stack one level takes, in eighths of a default field. Interpreted, on JDK 17 and 25: only
     * good for telling which of two chains is the deeper one.
     */
    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // Constructors and methods without state.
    private final Function<@Nullable Object, Object> standIn;

    StreamLimitsLink(int weight, Function<@Nullable Object, Object> standIn) {
        this.weight = weight;
        this.standIn = standIn;
    }

    int weight() {
        return weight;
    }

    /** A stand-in that holds another object in this way. */
    Object standIn(@Nullable Object next) {
        return standIn.apply(next);
    }

    private static Object map(Map<String, @Nullable Object> map, @Nullable Object value) {
        map.put("", value);
        return map;
    }

    /** Stand-ins inside of one another, the first outermost; the last holds null. */
    static Object chain(List<StreamLimitsLink> links) {
        Object next = links.get(links.size() - 1).standIn(null);
        for (int i = links.size() - 2; i >= 0; i--) {
            next = links.get(i).standIn(next);
        }
        return next;
    }

    private static final class Fields implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"unused", "serial"}) // Only the stream looks.
        private final @Nullable Object next;

        Fields(@Nullable Object next) {
            this.next = next;
        }
    }

    @SuppressWarnings("serial") // What it holds is a stand-in too.
    private record Components(@Nullable Object next) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private static final class Hooked implements Serializable {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"unused", "serial"}) // Only the stream looks.
        private final @Nullable Object next;

        Hooked(@Nullable Object next) {
            this.next = next;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
        }
    }

    private static final class Handed implements Serializable {
        private static final long serialVersionUID = 1L;

        private transient @Nullable Object next;

        Handed(@Nullable Object next) {
            this.next = next;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(next);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            next = in.readObject();
        }
    }

    /** Public, as its constructor has to be. */
    public static final class External implements Externalizable {
        private static final long serialVersionUID = 1L;

        private transient @Nullable Object next;

        /** For reading. */
        public External() {}

        External(@Nullable Object next) {
            this.next = next;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(next);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            next = in.readObject();
        }
    }
}
