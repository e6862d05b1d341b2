package dev.tagalong.generated;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Instances of a generated class, whose fields and, if it is a container, elements are filled later. */
final class ClassKind implements Kind {
    private static final StackTraceElement[] SHORT_TRACE = {new StackTraceElement("Made", "make", "Made.java", 1)};

    private final ClassPlan plan;
    private final Constructor<?> constructor;
    private final List<Field> fields;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> sources;

    ClassKind(ClassPlan plan, Class<?> type, List<String> sources) throws NoSuchMethodException {
        this.plan = plan;
        this.sources = sources;
        constructor = Reflected.open(type.getDeclaredConstructor(int.class));
        fields = Reflected.fields(type);
        for (Field field : fields) {
            slots.add(new Slot(field.getName(), field.getType(), field.getName().equals("rx")));
        }
        switch (plan.ancestor()) {
            case LIST, MAP -> {
                slots.add(Slot.late("[0]", Object.class));
                slots.add(Slot.late("[1]", Object.class));
            }
            case EXCEPTION -> {
                slots.add(Slot.late("cause", Throwable.class));
                slots.add(Slot.late("suppressed", Throwable.class));
            }
            default -> {}
        }
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public Set<Trait> traits() {
        return plan.traits();
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public List<String> sources() {
        return sources;
    }

    @Override
    public Object make(@Nullable Object[] values) {
        Object made = Reflected.construct(constructor, 0);
        if (made instanceof Throwable) {
            ((Throwable) made).setStackTrace(SHORT_TRACE);
        }
        return made;
    }

    @Override
    @SuppressWarnings("unchecked") // the superclass stands in the plan
    public void fill(Object made, @Nullable Object[] values) {
        for (int i = 0; i < fields.size(); i++) {
            Reflected.set(fields.get(i), made, values[i]);
        }
        int next = fields.size();
        switch (plan.ancestor()) {
            case LIST -> {
                ((Collection<@Nullable Object>) made).add(values[next]);
                ((Collection<@Nullable Object>) made).add(values[next + 1]);
            }
            case MAP ->
                Keys.putAll((Map<Object, @Nullable Object>) made, true, new Object[] {values[next], values[next + 1]});
            case EXCEPTION -> {
                if (values[next] != null && values[next] != made) {
                    ((Throwable) made).initCause((Throwable) values[next]);
                }
                if (values[next + 1] != null && values[next + 1] != made) {
                    ((Throwable) made).addSuppressed((Throwable) values[next + 1]);
                }
            }
            default -> {}
        }
    }
}
