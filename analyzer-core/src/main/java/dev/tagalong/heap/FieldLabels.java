package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells fields whose label is the same for all objects of a class: those of classes without hooks that are no
 * containers. No other object has a say in it, so that it need not be made for each link.
 */
final class FieldLabels {
    /** What is no such field. */
    static final int NONE = -1;

    private final Walk walk;
    /** The number of the first field of each class, or {@link #NONE}. */
    private final Map<Class<?>, Integer> firsts = new HashMap<>();

    private int count;
    private int node = -1;
    private @Nullable Class<?> type;
    /** Of the node that was asked for last. */
    private int first;

    FieldLabels(Walk walk) {
        this.walk = walk;
    }

    /** The number of the field at a position of an object, the same for all objects of its class, or {@link #NONE}. */
    int field(int asked, int position) {
        if (asked != node) {
            node = asked;
            Class<?> next = walk.object(asked).getClass();
            if (next != type) {
                type = next;
                first = firsts.computeIfAbsent(next, added -> first(walk.shape(asked)));
            }
        }
        return first < 0 ? NONE : first + position;
    }

    private int first(Shape added) {
        boolean onlyFields = added.plain()
                && (added.kind() == Kind.SERIALIZABLE || added.kind() == Kind.RECORD)
                && Arrays.stream(added.slots()).allMatch(slot -> slot.model() == null);
        if (!onlyFields) {
            return NONE;
        }
        int before = count;
        for (SlotShape slot : added.slots()) {
            count += slot.open().length;
        }
        return before;
    }

    /** How many such fields there are in the classes that were asked for. */
    int count() {
        return count;
    }
}
