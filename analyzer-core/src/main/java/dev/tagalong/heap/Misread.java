package dev.tagalong.heap;

import java.io.ObjectStreamField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader without a {@code readObject} makes of what a {@code writeObject} wrote: it takes the slot's fields from
 * the front, primitives as bytes and then one object for each reference, and skips the rest.
 *
 * @param rule {@code read-fails} or {@code state-lost}, or null if nothing is wrong unless a doubt comes true
 * @param why one clause
 * @param doubts which objects make it {@code read-fails}, if they arrive in a form that does not fit
 */
record Misread(@Nullable String rule, String why, List<Doubt> doubts) {
    /**
     * An object that does not fit as it is, and has a {@code writeReplace}.
     *
     * @param type of the field that reading puts it into
     * @param put true if the hook itself put it there: whether its replacement fits is judged where it is held
     * @param why one clause for if it does not fit
     */
    record Doubt(Object value, Class<?> type, boolean put, String why) {}

    Misread(String rule, String why) {
        this(rule, why, List.of());
    }

    /** What a hook wrote before it wrote the fields, if it ever did. */
    enum First {
        /** Nothing at all was written. */
        NOTHING,
        /** The fields. */
        FIELDS,
        /** Bytes. */
        BYTES,
        /** Objects. */
        OBJECTS
    }

    /**
     * The order in which a hook wrote.
     *
     * @param first what came first
     * @param objects how many objects came before any byte; the fields, if they came, count as one for each reference
     */
    record Order(First first, int objects) {}

    /** Null if the fields come first, or there are none. */
    static @Nullable Misread of(SlotShape slot, Order order, Recorder recorder) {
        if (!slot.hasFields()) {
            return null;
        }
        if (order.first() == First.FIELDS) {
            if (recorder.misfit() != null) {
                return new Misread(Fault.READ_FAILS, recorder.misfit());
            }
            return recorder.doubts().isEmpty() ? null : new Misread(null, "", recorder.doubts());
        }
        String none = slot.name() + " has no readObject, and its writeObject does not write the fields first";
        // Bytes of a block, or of an object's header, never are the fields' own.
        boolean objectsOnly =
                order.first() == First.OBJECTS && !primitives(slot) && order.objects() >= slot.refs().length;
        List<Doubt> doubts = new ArrayList<>();
        if (!objectsOnly || !fit(slot, recorder.first(), none, doubts)) {
            return new Misread(Fault.READ_FAILS, none);
        }
        return new Misread(Fault.STATE_LOST, none + ": they arrive holding the objects that it writes", doubts);
    }

    /**
     * Decides the doubts.
     *
     * @param node the object whose hook wrote it
     */
    Misread settled(Walk walk, int node) {
        return settled(walk, node, null);
    }

    private Misread settled(Walk walk, int node, @Nullable Cut cut) {
        for (Doubt doubt : doubts) {
            if (cut != null && cut.cutsAll(node, doubt.value())) {
                continue;
            }
            Class<?> arrives = ReplacedTypes.arrives(walk, walk.find(node, doubt.value()), !doubt.put());
            if (arrives != null && !doubt.type().isAssignableFrom(arrives)) {
                return new Misread(Fault.READ_FAILS, doubt.why());
            }
        }
        return new Misread(rule, why, List.of());
    }

    /**
     * The faults of a walk as they are without some links.
     *
     * @param faults its faults
     */
    static List<Fault> without(Walk walk, Cut cut, List<Fault> faults) {
        List<Fault> left = new ArrayList<>(faults);
        walk.misread().forEach((node, found) -> {
            Fault before = fault(node, found.settled(walk, node));
            Fault now = fault(node, found.cut(walk, node, cut));
            if (!Objects.equals(before, now)) {
                left.remove(before);
                if (now != null) {
                    left.add(now);
                }
            }
        });
        return left;
    }

    private Misread cut(Walk walk, int node, Cut cut) {
        // Of the objects that are left, others are taken for the fields, or there are too few.
        return rule != null && cut.cutsHandedOn(node) ? new Misread(Fault.READ_FAILS, why) : settled(walk, node, cut);
    }

    private static @Nullable Fault fault(int node, Misread settled) {
        return settled.rule() == null ? null : new Fault(node, -1, settled.rule(), settled.why(), null, true);
    }

    private static boolean primitives(SlotShape slot) {
        for (ObjectStreamField field : slot.form().getFields()) {
            if (field.isPrimitive()) {
                return true;
            }
        }
        return false;
    }

    /**
     * True if reading gives an object that fits where this one did: it is not replaced, or its stand-in turns back, as
     * those of lambdas and of the JDK's own classes do. Nobody asks the hooks of an enum.
     */
    static boolean arrivesAsItIs(Class<?> type) {
        return LiveNames.jdk(type)
                || LiveNames.lambda(type)
                || Leaves.enumType(type)
                || Access.writeReplace(type) == null;
    }

    /** True unless an object surely does not fit into the field that reading puts it into. */
    private static boolean fit(SlotShape slot, List<@Nullable Object> objects, String why, List<Doubt> doubts) {
        for (int i = 0; i < Math.min(objects.size(), slot.refs().length); i++) {
            Object value = objects.get(i);
            Class<?> type = slot.refs()[i].type();
            if (value != null && !type.isInstance(value)) {
                if (arrivesAsItIs(value.getClass())) {
                    return false;
                }
                // What replaces an object on its way can fit all the same.
                doubts.add(new Doubt(value, type, false, why));
            }
        }
        return true;
    }
}
