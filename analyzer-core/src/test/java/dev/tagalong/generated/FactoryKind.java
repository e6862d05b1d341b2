package dev.tagalong.generated;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a method or constructor of a generated class makes: a lambda, an inner object, a record. */
final class FactoryKind implements Kind {
    private final String name;
    private final Set<Trait> traits;
    private final Executable factory;
    private final @Nullable Constructor<?> receiverMaker;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> sources;

    /**
     * A kind. If the made object has a field named {@code own}, that is filled later.
     *
     * @param factory a constructor, or a method; the receiver of a method becomes a slot
     * @param sources sources behind it, for print
     */
    FactoryKind(String name, Set<Trait> traits, Executable factory, List<String> sources) throws NoSuchMethodException {
        this.name = name;
        this.traits = traits;
        this.factory = Reflected.open(factory);
        this.sources = sources;
        boolean needsReceiver = factory instanceof Method && !Modifier.isStatic(factory.getModifiers());
        Class<?> host = factory.getDeclaringClass();
        receiverMaker = needsReceiver ? Reflected.open(host.getDeclaredConstructor(int.class)) : null;
        if (needsReceiver) {
            slots.add(Slot.early("this", host));
        }
        for (Class<?> parameter : factory.getParameterTypes()) {
            slots.add(Slot.early("parameter " + slots.size(), parameter));
        }
        if (factory instanceof Method) {
            slots.add(Slot.late("own", Object.class));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Trait> traits() {
        return traits;
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
        if (factory instanceof Constructor<?> constructor) {
            return Reflected.construct(constructor, primitives(values));
        }
        int first = receiverMaker == null ? 0 : 1;
        Object receiver = receiverMaker == null ? null : values[0];
        if (receiverMaker != null && receiver == null) {
            receiver = Reflected.construct(receiverMaker, 0);
            Hooks.nameUnnamed(receiver);
        }
        return Reflected.invoke((Method) factory, receiver, Arrays.copyOfRange(values, first, values.length - 1));
    }

    /** Record components of a primitive type are ints. */
    private @Nullable Object[] primitives(@Nullable Object[] values) {
        @Nullable Object[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            if (slots.get(i).type().isPrimitive()) {
                result[i] = i;
            }
        }
        return result;
    }

    @Override
    public void fill(Object made, @Nullable Object[] values) {
        for (Field field : Reflected.fields(made.getClass())) {
            Object value = values[values.length - 1];
            if (field.getName().equals("own") && field.getType().isInstance(value)) {
                Reflected.set(field, made, value);
            }
        }
    }
}
