package dev.tagalong.generated;

import dev.tagalong.oracle.Solo;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;

/**
 * An object as it stands in a stream.
 *
 * @param object the object; where the JDK puts something in the place of one of its own, that
 * @param asItIs true if it came in the place of another, and so is not replaced again
 */
record Spot(Object object, boolean asItIs) {
    /** Parts of the names of the JDK's classes that only wrap or store what others show. */
    private static final List<String> WRAPPERS = List.of(
            "Unmodifiable",
            "Synchronized",
            "Checked",
            "SetFromMap",
            "Arrays$ArrayList",
            "SubMap",
            "KeySetView",
            "ConcurrentSkipList",
            "CopyOnWriteArraySet",
            "AtomicReferenceArray",
            "java.util.Vector",
            "java.util.Stack",
            "SerializationProxy",
            "CollSer",
            "java.util.Properties");

    /**
     * What an object leads to.
     *
     * @param spots in the order of writing
     * @param replaced true if it leads to the one object that is written in its place
     */
    record Links(List<Spot> spots, boolean replaced) {}

    /** What the stream meets right below this object; {@code session} knows which replacement is whose. */
    Links links(Session session) {
        if (object instanceof SerializedLambda lambda) {
            return new Links(captured(lambda), false);
        }
        if (!asItIs) {
            List<Object> written = Solo.write(new Object[] {object}).children();
            if (written.isEmpty()) {
                return new Links(List.of(), false); // replaced by null
            } else if (written.get(0) != object) {
                return new Links(List.of(new Spot(written.get(0), true)), true);
            }
        }
        List<Spot> spots = new ArrayList<>();
        session.forgetReplaced();
        Solo.write(object, child -> spots.add(new Spot(session.replacedBy(child), false)));
        return new Links(spots, false);
    }

    private static List<Spot> captured(SerializedLambda lambda) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            if (lambda.getCapturedArg(i) != null) {
                spots.add(new Spot(lambda.getCapturedArg(i), false));
            }
        }
        return spots;
    }

    /** True if paths can leave the object out: it is the JDK's, and only wraps or stores what others show. */
    boolean wraps() {
        String name = object.getClass().getName();
        return !Universe.made(object.getClass()) && WRAPPERS.stream().anyMatch(name::contains);
    }

    /** Two spots are the same if they are about the same object. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && spot.object == object && spot.asItIs == asItIs;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
