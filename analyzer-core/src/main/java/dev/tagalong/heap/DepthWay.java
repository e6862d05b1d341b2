package dev.tagalong.heap;

import com.google.common.collect.ImmutableList;
import dev.tagalong.serial.SerialForm.Kind;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** How the streams come from an object to one that it holds: by which levels of recursion, writing and reading. */
enum DepthWay {
    FIELD(ImmutableList.of(StreamLimitsLink.FIELD), ImmutableList.of(StreamLimitsLink.FIELD)),
    COMPONENT(ImmutableList.of(StreamLimitsLink.COMPONENT), ImmutableList.of(StreamLimitsLink.COMPONENT)),
    ELEMENT(ImmutableList.of(StreamLimitsLink.ELEMENT), ImmutableList.of(StreamLimitsLink.ELEMENT)),
    EXTERNAL(ImmutableList.of(StreamLimitsLink.EXTERNAL), ImmutableList.of(StreamLimitsLink.EXTERNAL)),
    /** A default field of a class with both hooks. */
    HOOKED_FIELD(ImmutableList.of(StreamLimitsLink.HOOKED_FIELD), ImmutableList.of(StreamLimitsLink.HOOKED_FIELD)),
    /** The same of a class that only writes itself. */
    FIELD_WRITTEN(ImmutableList.of(StreamLimitsLink.HOOKED_FIELD), ImmutableList.of(StreamLimitsLink.FIELD)),
    /** The same of a class that only reads itself. */
    FIELD_READ(ImmutableList.of(StreamLimitsLink.FIELD), ImmutableList.of(StreamLimitsLink.HOOKED_FIELD)),
    /** An object that a hook hands to the stream and another takes from it. */
    HANDED(ImmutableList.of(StreamLimitsLink.HANDED), ImmutableList.of(StreamLimitsLink.HANDED)),
    /** The same of a class that only writes itself. */
    HANDED_WRITTEN(ImmutableList.of(StreamLimitsLink.HANDED), ImmutableList.of(StreamLimitsLink.FIELD)),
    /** What any other map or set of the JDK holds. */
    HASHED(ImmutableList.of(StreamLimitsLink.HASHED), ImmutableList.of(StreamLimitsLink.HASHED)),
    /** What a sorted map or set holds. */
    SORTED(ImmutableList.of(StreamLimitsLink.SORTED), ImmutableList.of(StreamLimitsLink.SORTED)),
    /** What a lambda captures: an element of the array in a field of its serialized form. */
    CAPTURED(
            ImmutableList.of(StreamLimitsLink.FIELD, StreamLimitsLink.ELEMENT),
            ImmutableList.of(StreamLimitsLink.FIELD, StreamLimitsLink.ELEMENT)),
    /** A replacement stands where the object would, and is no deeper. */
    REPLACED(ImmutableList.of(), ImmutableList.of());

    private static final DepthWay[] ALL = values();

    private final ImmutableList<StreamLimitsLink> writing;
    private final ImmutableList<StreamLimitsLink> reading;
    private final int weight;

    DepthWay(ImmutableList<StreamLimitsLink> writing, ImmutableList<StreamLimitsLink> reading) {
        this.writing = writing;
        this.reading = reading;
        this.weight = Math.max(weight(writing), weight(reading));
    }

    private static int weight(ImmutableList<StreamLimitsLink> links) {
        return links.stream().mapToInt(StreamLimitsLink::weight).sum();
    }

    static DepthWay of(byte code) {
        return ALL[code];
    }

    /** A number for {@link #of(byte)}, small enough to keep one for each object. */
    @SuppressWarnings("EnumOrdinal") // Leaves no process and no version.
    byte code() {
        return (byte) ordinal();
    }

    ImmutableList<StreamLimitsLink> writing() {
        return writing;
    }

    /** As many as {@link #writing}. */
    ImmutableList<StreamLimitsLink> reading() {
        return reading;
    }

    /** About how much of the stack it takes; only good for comparisons. */
    int weight() {
        return weight;
    }

    /**
     * The way to the child at a position.
     *
     * @param output what the object's hooks gave, or null if it has none
     * @param position see {@link Children}
     */
    static DepthWay of(Shape shape, @Nullable Output output, int position) {
        if (output instanceof Output.Replaced) {
            return REPLACED;
        } else if (output instanceof Output.Captured) {
            return CAPTURED;
        }
        return switch (shape.kind()) {
            case ARRAY -> ELEMENT;
            case RECORD -> COMPONENT;
            case EXTERNALIZABLE -> EXTERNAL;
            default ->
                output instanceof Output.Written written && shape.slots().length > 0
                        ? written(shape, written.values(), position)
                        : field(shape, position);
        };
    }

    private static DepthWay written(Shape shape, Recorded values, int position) {
        SlotShape slot = shape.slots()[values.slot(position)];
        boolean writes = slot.writeObject() != null;
        if (writes && slot.readsItself() && LiveNames.jdk(slot.type())) {
            if (SortedMap.class.isAssignableFrom(slot.type()) || SortedSet.class.isAssignableFrom(slot.type())) {
                return SORTED;
            } else if (Map.class.isAssignableFrom(slot.type()) || Set.class.isAssignableFrom(slot.type())) {
                return HASHED;
            }
        }
        if (values.field(position) == Recorded.WRITTEN && (writes || shape.hooks())) {
            return slot.readsItself() ? HANDED : HANDED_WRITTEN;
        } else if (writes) {
            return slot.readsItself() ? HOOKED_FIELD : FIELD_WRITTEN;
        }
        return slot.readsItself() ? FIELD_READ : FIELD;
    }

    private static DepthWay field(Shape shape, int position) {
        if (shape.kind() != Kind.SERIALIZABLE) {
            return FIELD;
        }
        SlotShape slot = shape.slots()[OpenField.at(shape, position).slot()];
        return slot.readsItself() ? FIELD_READ : FIELD;
    }
}
