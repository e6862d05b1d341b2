package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialForm.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code that runs when an object of a class is read, by the rules of {@code ObjectInputStream}. */
final class Reading {
    private static final String VALIDATION = "java/io/ObjectInputValidation";

    private final Hierarchy hierarchy;
    private final Bodies bodies;

    Reading(Hierarchy hierarchy, Bodies bodies) {
        this.hierarchy = hierarchy;
        this.bodies = bodies;
    }

    /** The methods that the stream calls, in its order: constructors first, {@code readResolve} last. */
    List<MethodInfo> hooks(TypeInfo type, Kind kind) throws NotKnown {
        List<MethodInfo> hooks = new ArrayList<>();
        switch (kind) {
            case RECORD -> add(canonical(type), hooks);
            case EXTERNALIZABLE -> {
                add(type.method("<init>", "()V"), hooks);
                add(inherited(type, SlotHooks.READ_EXTERNAL, SlotHooks.GIVEN_INPUT), hooks);
            }
            case SERIALIZABLE -> {
                TypeInfo above = hierarchy.firstNotSerializable(type);
                add(above == null ? null : above.method("<init>", "()V"), hooks);
                for (TypeInfo slot : hierarchy.chain(type)) {
                    add(Hierarchy.slotHook(slot, SlotHooks.READ_OBJECT, SlotHooks.GIVEN_INPUT_STREAM), hooks);
                }
            }
            default -> {
                return List.of();
            }
        }
        if (validates(type)) {
            add(inherited(type, "validateObject", "()V"), hooks);
        }
        add(hierarchy.replaceHook(type, SlotHooks.READ_RESOLVE), hooks);
        return hooks;
    }

    /** True if {@code writeReplace} always puts another object in place, so that none of this class is ever read. */
    boolean alwaysReplaced(TypeInfo type) throws NotKnown {
        MethodInfo hook = hierarchy.replaceHook(type, SlotHooks.WRITE_REPLACE);
        Body body = hook == null ? null : bodies.of(hook);
        if (body == null) {
            return hook != null;
        }
        return body.code().events().stream()
                .noneMatch(event -> event instanceof Event.Return returned && body.isThis(returned.value()));
    }

    private static void add(@Nullable MethodInfo method, List<MethodInfo> hooks) {
        if (method != null && method.hasCode()) {
            hooks.add(method);
        }
    }

    private boolean validates(TypeInfo type) throws NotKnown {
        for (TypeInfo at = type; at != null; at = hierarchy.superclass(at)) {
            if (at.interfaces().contains(VALIDATION)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable MethodInfo inherited(TypeInfo type, String name, String descriptor) throws NotKnown {
        for (TypeInfo at = type; at != null; at = hierarchy.superclass(at)) {
            MethodInfo method = at.method(name, descriptor);
            if (method != null) {
                return method;
            }
        }
        return null;
    }

    private static @Nullable MethodInfo canonical(TypeInfo type) {
        StringBuilder descriptor = new StringBuilder("(");
        type.fields().stream()
                .filter(field -> !field.isStatic())
                .forEach(field -> descriptor.append(field.descriptor()));
        return type.method("<init>", descriptor.append(")V").toString());
    }
}
