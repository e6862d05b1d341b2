package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What fits where. */
final class Types {
    private static final String OBJECT = "java/lang/Object";

    private final Program program;
    private final ObjectTable objects;
    private final Map<Meeting, Boolean> meetings = new HashMap<>();

    Types(Program program, ObjectTable objects) {
        this.program = program;
        this.objects = objects;
    }

    /** The object as it is known behind a place of this type, or null if it cannot get there. */
    @Nullable
    Obj narrow(Obj object, @Nullable String type) {
        if (type == null || type.equals(OBJECT) || type.equals(object.type())) {
            return object;
        }
        if (object.kind() == Obj.Kind.LAMBDA) {
            return lambdaIs(object, type) ? object : null;
        }
        if (program.isSubtype(object.type(), type)) {
            return object;
        }
        if (Proxies.is(object)) {
            return isInterface(type) ? object : null;
        }
        if (object.exact()) {
            return program.knowsSupertypes(object.type()) ? null : object;
        }
        boolean below = program.isSubtype(type, object.type());
        if (!below && !canMeet(object.type(), type)) {
            return null;
        }
        return below || (isInterface(object.type()) && !isInterface(type))
                ? objects.unknown(type, object.reason(), object.method(), object.value(), object.context())
                : object;
    }

    private boolean lambdaIs(Obj lambda, String type) {
        return lambda.event() instanceof Event.Lambda made
                && (made.interfaces().stream().anyMatch(each -> program.isSubtype(each, type))
                        || (made.serializable() && type.equals("java/io/Serializable")));
    }

    /** What is not final can have a common subtype with an interface; below a type of the program one is seen. */
    private boolean canMeet(String one, String other) {
        if (!open(one) || !open(other) || !(isInterface(one) || isInterface(other))) {
            return false;
        }
        return ofJdk(one) ? ofJdk(other) || isSeen(new Meeting(other, one)) : isSeen(new Meeting(one, other));
    }

    private boolean isSeen(Meeting meeting) {
        return meetings.computeIfAbsent(
                meeting,
                each -> !program.knowsSupertypes(each.type)
                        || program.subtypes(each.type).stream()
                                .anyMatch(below -> program.isSubtype(below.name(), each.other)
                                        || !program.knowsSupertypes(below.name())));
    }

    private boolean ofJdk(String type) {
        TypeInfo info = program.type(type);
        return info != null && info.origin() == TypeInfo.Origin.JDK;
    }

    private boolean open(String type) {
        TypeInfo info = program.type(type);
        return info == null ? !type.startsWith("[") : (info.access() & Opcodes.ACC_FINAL) == 0;
    }

    private boolean isInterface(String type) {
        TypeInfo info = program.type(type);
        return info == null || info.isInterface();
    }

    /** The type and all above it: classes upwards first, then interfaces as they come. */
    List<String> supertypes(String type) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> interfaces = new LinkedHashSet<>();
        for (String at = type; at != null; ) {
            all.add(at);
            TypeInfo info = program.type(at);
            if (info == null) {
                break;
            }
            interfaces.addAll(info.interfaces());
            at = info.superName();
        }
        while (!interfaces.isEmpty()) {
            String next = interfaces.iterator().next();
            interfaces.remove(next);
            TypeInfo info = program.type(next);
            if (all.add(next) && info != null) {
                interfaces.addAll(info.interfaces());
            }
        }
        return List.copyOf(all);
    }

    /** The type of a field or the answer of a method, or null if that is no reference. */
    static @Nullable String reference(String descriptor) {
        Type type = Type.getType(descriptor);
        Type answer = type.getSort() == Type.METHOD ? type.getReturnType() : type;
        return answer.getSort() >= Type.ARRAY ? answer.getInternalName() : null;
    }

    /** A type of the program, and another that is neither above nor below it. */
    private record Meeting(String type, String other) {}
}
