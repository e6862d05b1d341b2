package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.Certainty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Finds transient fields that no reading code restores and that other methods use as if they were there. A field that
 * nothing but constructors fill is lost for sure; one that another method fills can come back by it. One that no
 * constructor fills, and no method that the program calls, is as empty before it was written as it is after, unless
 * somebody outside of the program fills it.
 */
final class LostFields {
    /** Callers further away are not looked at. */
    private static final int DEPTH = 4;
    /** No more lines are shown for one field. */
    private static final int MOST_PLACES = 3;

    private static final Set<String> READING =
            Set.of("readObject", "readExternal", "readResolve", "readObjectNoData", "validateObject");
    private static final Set<String> WRITING = Set.of("writeObject", "writeExternal", "writeReplace");
    /** Sets fields by name, so that class files do not tell which. */
    private static final Set<String> REFLECTION = Set.of(
            "java/lang/reflect/Field",
            "sun/misc/Unsafe",
            "jdk/internal/misc/Unsafe",
            "java/lang/invoke/VarHandle",
            "java/lang/invoke/MethodHandle",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater");

    private final Program program;
    private final Bodies bodies;
    private final Sites sites;
    private final Predicate<MethodInfo> arrives;

    /** @param arrives as for {@link ClassFaults} */
    LostFields(Program program, Bodies bodies, Predicate<MethodInfo> arrives) {
        this.arrives = arrives;
        this.program = program;
        this.bodies = bodies;
        sites = new Sites(program, bodies);
    }

    /**
     * The lost fields of the objects of a class.
     *
     * @param slots the Serializable classes of its hierarchy
     * @param hooks the code that reads it
     */
    List<ClassFault> of(TypeInfo type, List<TypeInfo> slots, List<MethodInfo> hooks) {
        List<ClassFault> faults = new ArrayList<>();
        Collection<Reach.Step> reading = null;
        for (TypeInfo slot : slots) {
            for (FieldInfo field : slot.fields()) {
                if (slot.origin() != TypeInfo.Origin.JDK && canBeLost(field)) {
                    reading = reading == null ? Reach.of(program, bodies, type.name(), hooks, method -> true) : reading;
                    ClassFault fault = restores(reading, field) ? null : lost(type, field);
                    if (fault != null) {
                        faults.add(fault);
                    }
                }
            }
        }
        return faults;
    }

    private static boolean canBeLost(FieldInfo field) {
        return field.isTransient() && !field.isStatic() && field.descriptor().length() > 1;
    }

    private boolean restores(Collection<Reach.Step> reading, FieldInfo field) {
        for (Reach.Step step : reading) {
            Body body = bodies.of(step.method());
            if (body != null && (code(body, field).stores() || reflects(body))) {
                return true;
            }
        }
        return false;
    }

    private static boolean reflects(Body body) {
        return body.code().events().stream()
                .anyMatch(event -> event instanceof Event.Call call
                        && REFLECTION.contains(call.method().owner())
                        && !call.method().name().startsWith("get"));
    }

    private FieldCode code(Body body, FieldInfo field) {
        return new FieldCode(sites, body, field);
    }

    private @Nullable ClassFault lost(TypeInfo type, FieldInfo field) {
        List<Place> uses = new ArrayList<>();
        Set<MethodInfo> fillers = new HashSet<>();
        boolean made = false;
        for (Body body : sites.naming(field)) {
            FieldCode code = code(body, field);
            if (code.stores()) {
                if (ofReading(body.method(), DEPTH, new HashSet<>())) {
                    return null;
                } else if (constructs(body.method(), DEPTH, new HashSet<>())) {
                    made = true;
                } else {
                    fillers.add(body.method());
                }
            }
            for (int at : ofSibling(body.method(), type, field) ? Set.<Integer>of() : code.needs()) {
                if (!guarded(body, at, field, DEPTH, new HashSet<>())) {
                    uses.add(new Place(body.method(), FieldCode.line(body, at), "uses " + field.name()));
                    break;
                }
            }
        }
        return uses.isEmpty() || (!made && fillers.isEmpty()) ? null : fault(field, uses, made, fillers);
    }

    /** True for a method of another subclass of the field's class. */
    private boolean ofSibling(MethodInfo method, TypeInfo type, FieldInfo field) {
        return !method.isStatic()
                && program.isSubtype(method.owner(), field.owner())
                && !program.isSubtype(type.name(), method.owner());
    }

    private ClassFault fault(FieldInfo field, List<Place> uses, boolean made, Set<MethodInfo> fillers) {
        String first = uses.get(0).method().name();
        String filler =
                fillers.stream().map(MethodInfo::name).sorted().findFirst().orElse("");
        String why = "transient field " + field.name() + " arrives as null, no reading code restores it, and " + first
                + "() uses it" + (filler.isEmpty() ? "" : ", unless " + filler + "() fills it before");
        List<Place> shown = uses.subList(0, Math.min(uses.size(), MOST_PLACES));
        return new ClassFault(
                ClassFault.STATE_LOST, why, Names.of(field.owner()), field.name(), shown, certainty(made, fillers));
    }

    private Certainty certainty(boolean made, Set<MethodInfo> fillers) {
        if (fillers.isEmpty()) {
            return Certainty.CERTAIN;
        }
        boolean full =
                made || fillers.stream().anyMatch(each -> !sites.callers(each).isEmpty());
        return full ? Certainty.LIKELY : Certainty.POSSIBLE;
    }

    /** True if a reading hook leads to a method, of whatever class. */
    private boolean ofReading(MethodInfo method, int depth, Set<MethodInfo> asking) {
        if (READING.contains(method.name()) || arrives.test(method)) {
            return true;
        }
        return depth > 0
                && asking.add(method)
                && sites.callers(method).stream()
                        .anyMatch(site -> ofReading(site.body().method(), depth - 1, asking));
    }

    /** True if a method runs only while an object is made: it is a constructor, or only such methods call it. */
    private boolean constructs(MethodInfo method, int depth, Set<MethodInfo> asking) {
        if (method.name().startsWith("<")) {
            return true;
        }
        List<Sites.Site> callers = depth > 0 && closed(method) ? sites.callers(method) : List.of();
        return !callers.isEmpty()
                && asking.add(method)
                && callers.stream().allMatch(site -> constructs(site.body().method(), depth - 1, asking));
    }

    /** True if nobody outside of the program can call it. */
    private static boolean closed(MethodInfo method) {
        return (method.access() & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) == 0;
    }

    /** True unless a method can reach an instruction on an object that was read with the field still null. */
    private boolean guarded(Body body, int at, FieldInfo field, int depth, Set<MethodInfo> asking) {
        MethodInfo method = body.method();
        if (method.name().startsWith("<") || WRITING.contains(method.name())) {
            return true;
        }
        if (code(body, field).guards(at) || filledBefore(body, at, field)) {
            return true;
        }
        if (depth == 0 || !closed(method) || !asking.add(method)) {
            return false;
        }
        List<Sites.Site> callers = sites.callers(method);
        return (!callers.isEmpty() || method.isPrivate())
                && callers.stream()
                        .allMatch(site -> guarded(site.body(), site.event().at(), field, depth - 1, asking));
    }

    /** True if a method that fills the field was called on each way to the instruction. */
    private boolean filledBefore(Body body, int at, FieldInfo field) {
        for (Event event : body.code().events()) {
            if (event instanceof Event.Call call
                    && event.at() != at
                    && body.code().dominates(event.at(), at)
                    && fills(sites.callee(call), field, DEPTH - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean fills(@Nullable Body body, FieldInfo field, int depth) {
        if (body == null || body.method().isConstructor()) {
            return false;
        }
        return code(body, field).stores()
                || (depth > 0
                        && body.code().events().stream()
                                .anyMatch(event -> event instanceof Event.Call call
                                        && fills(sites.callee(call), field, depth - 1)));
    }
}
