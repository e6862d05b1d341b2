package dev.tagalong.heap;

import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveType;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import dev.tagalong.serial.Slot;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and keeps the shape of each class, as long as the class lives. */
public final class Shapes {
    private final ContainerModels containers;
    private final LiveTypes liveTypes;
    private final ClassValue<Shape> cache = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return make(type);
        }
    };

    /** Shapes that follow the given data. */
    public Shapes(ContainerModels containers, LiveTypes liveTypes) {
        this.containers = containers;
        this.liveTypes = liveTypes;
    }

    /**
     * The shape of a class of which an instance exists.
     *
     * @throws LinkageError if the class names another that cannot be loaded: the stream fails the same way
     */
    Shape of(Class<?> type) {
        return cache.get(type);
    }

    private Shape make(Class<?> type) {
        SerialForm form = ClassForms.of(type);
        MethodHandle replace = form.replaces() ? Access.writeReplace(type) : null;
        List<Class<?>> chain = form.slots().isEmpty() ? List.of() : ClassForms.chain(type);
        SlotShape[] slots = new SlotShape[form.slots().size()];
        int traits = form.kind() == Kind.EXTERNALIZABLE ? Shape.HOOKS : 0;
        boolean empty = true;
        boolean reads = form.resolves();
        for (int i = 0; i < slots.length; i++) {
            slots[i] = slot(chain.get(i), form.slots().get(i));
            traits |= slots[i].writeObject() != null ? Shape.HOOKS : 0;
            traits |= slots[i].closed() ? Shape.CLOSED : 0;
            empty &= slots[i].open().length == 0;
            reads |= slots[i].readsItself();
        }
        LiveType live = live(type, form.kind());
        boolean sound = form.writeFault() == null
                && form.readFault() == null
                && live == null
                && replace == null
                && noDefaultFault(slots);
        boolean harmless = sound
                && (traits & Shape.HOOKS) == 0
                && (!reads || LiveNames.jdk(type)); // What the reading code of others does is not judged, and said.
        if (harmless && leadsNowhere(type, form.kind(), empty)) {
            traits |= Shape.LEAF;
        }
        traits |= value(type, form.kind()) ? Shape.VALUE : 0;
        if (replace != null && LiveNames.lambdaOfNamed(type) && (traits & (Shape.HOOKS | Shape.CLOSED)) == 0) {
            traits |= Shape.CAPTURES;
        }
        traits |= sound ? ways(type, form.kind(), slots, traits, harmless) : 0;
        return new Shape(
                type,
                form.kind(),
                LiveNames.jdk(type),
                replace,
                form.resolves(),
                slots,
                form.writeFault(),
                form.readFault(),
                live,
                (traits & Shape.CONTAINER) != 0 ? Contents.ALL.get(type) : null,
                traits);
    }

    private static boolean leadsNowhere(Class<?> type, Kind kind, boolean empty) {
        return switch (kind) {
            case STRING, CLASS, ENUM -> true;
            case ARRAY -> new RefField("[]", type.getComponentType(), true).closed();
            case SERIALIZABLE, RECORD -> empty;
            case PROXY, EXTERNALIZABLE, NOT_SERIALIZABLE -> false;
        };
    }

    private static boolean value(Class<?> type, Kind kind) {
        return switch (kind) {
            case STRING, CLASS, ENUM -> true;
            case ARRAY -> new RefField("[]", type.getComponentType(), true).closed();
            default -> Leaves.box(type);
        };
    }

    /** How an instance can be walked, given that nothing is wrong with it. */
    private static int ways(Class<?> type, Kind kind, SlotShape[] slots, int traits, boolean harmless) {
        if ((traits & (Shape.HOOKS | Shape.CLOSED)) == 0 && kind != Kind.NOT_SERIALIZABLE && kind != Kind.CLASS) {
            int fields = 0;
            for (SlotShape slot : slots) {
                fields += slot.open().length;
            }
            boolean small = harmless && kind != Kind.PROXY && fields <= Children.SMALL;
            return Shape.PLAIN | (small ? Shape.SMALL : 0);
        }
        boolean container = LiveNames.jdk(type) && kind == Kind.SERIALIZABLE && (traits & Shape.CLOSED) == 0;
        for (SlotShape slot : slots) {
            container &= slot.writeObject() == null || asksAgain(slot);
        }
        return container ? Shape.CONTAINER : 0;
    }

    /** True if the hook of a slot passes on what the container holds, and nothing that it makes for the stream. */
    private static boolean asksAgain(SlotShape slot) {
        boolean bound = true;
        for (RefField ref : slot.refs()) {
            bound &= ref.bound();
        }
        return bound && slot.model() != null && slot.model().writes();
    }

    private static boolean noDefaultFault(SlotShape[] slots) {
        for (SlotShape slot : slots) {
            if (slot.defaultFault() != null) {
                return false;
            }
        }
        return true;
    }

    private SlotShape slot(Class<?> type, Slot slot) {
        List<RefField> refs = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        for (ObjectStreamField entry : ClassForms.streamFields(type)) {
            if (entry.isPrimitive()) {
                continue;
            }
            Field field = ClassForms.declared(type, entry);
            RefField ref = new RefField(entry.getName(), entry.getType(), field != null);
            if (field != null && !ref.closed()) {
                open.add(refs.size());
                fields.add(field);
            }
            refs.add(ref);
        }
        FieldReader reader = fields.isEmpty() ? null : Access.reader(type, fields);
        return new SlotShape(
                type,
                slot.className(),
                slot.writesItself() ? Access.writeObject(type) : null,
                slot.readsItself(),
                ObjectStreamClass.lookup(type),
                refs.toArray(new RefField[0]),
                open.stream().mapToInt(Integer::intValue).toArray(),
                reader,
                slot.defaultFault(),
                containers.of(type.getName()));
    }

    private @Nullable LiveType live(Class<?> type, Kind kind) {
        if (kind != Kind.SERIALIZABLE) {
            return null;
        }
        LiveType exact = liveTypes.of(type.getName());
        if (exact != null && !exact.subclass()) {
            return exact;
        }
        for (Class<?> at = type.getSuperclass(); at != null; at = at.getSuperclass()) {
            LiveType above = liveTypes.of(at.getName());
            if (above != null && above.subclass()) {
                return above;
            }
        }
        return null;
    }
}
