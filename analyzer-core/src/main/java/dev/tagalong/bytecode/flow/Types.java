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

    /**
     * An interface and a class that is not final can have a common subclass; below a class of the program one is seen.
     */
    private boolean canMeet(String one, String other) {
        if (!open(one) || !open(other)) {
            return false;
        }
        return isInterface(one)
                ? isInterface(other) || meetings.computeIfAbsent(new Meeting(other, one), this::known)
                : isInterface(other) && meetings.computeIfAbsent(new Meeting(one, other), this::known);
    }

    private boolean known(Meeting meeting) {
        TypeInfo type = program.type(meeting.type);
        return type == null
                || type.origin() == TypeInfo.Origin.JDK
                || !program.knowsSupertypes(meeting.type)
                || program.subtypes(meeting.type).stream()
                        .anyMatch(each -> program.isSubtype(each.name(), meeting.interfaceName)
                                || !program.knowsSupertypes(each.name()));
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

    /** A class that is not known to implement an interface, and the interface. */
    private record Meeting(String type, String interfaceName) {}
}
