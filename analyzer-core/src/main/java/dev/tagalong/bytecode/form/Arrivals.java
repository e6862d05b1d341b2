package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Whether what {@code readResolve} answers fits where the object was held. */
final class Arrivals {
    private final Program program;
    private final Bodies bodies;

    Arrivals(Program program, Bodies bodies) {
        this.program = program;
        this.bodies = bodies;
    }

    /** How far something is so. */
    enum Fit {
        /** On no way. */
        NEVER,
        /** On some ways, or that is not known. */
        PERHAPS,
        /** On all ways. */
        ALWAYS
    }

    /**
     * Whether what a method answers fits.
     *
     * @param type internal name of the class of the object on which it runs
     * @param declared internal name of the type, or an array's descriptor
     */
    Fit answers(MethodInfo method, String type, String declared) {
        Body body = bodies.of(method);
        if (body == null) {
            return Fit.PERHAPS;
        }
        Fit all = null;
        for (Event event : body.code().events()) {
            if (event instanceof Event.Return returned) {
                Fit fit = fit(body, returned.value(), type, declared, new HashSet<>());
                all = all == null || all == fit ? fit : Fit.PERHAPS;
            }
        }
        return all == null ? Fit.ALWAYS : all;
    }

    private Fit fit(Body body, Value value, String type, String declared, Set<Value> asking) {
        Value origin = Body.origin(value);
        switch (origin.kind()) {
            case NULL -> {
                return Fit.ALWAYS;
            }
            case PHI -> {
                Fit all = null;
                for (Value input : asking.add(origin) ? origin.inputs() : Set.<Value>of()) {
                    Fit fit = fit(body, input, type, declared, asking);
                    all = all == null || all == fit ? fit : Fit.PERHAPS;
                }
                return all == null ? Fit.PERHAPS : all;
            }
            case LAMBDA, OPAQUE, PRIMITIVE -> {
                return Fit.PERHAPS;
            }
            default -> {
                if (body.isThis(origin)) {
                    return fits(type, true, declared);
                }
                boolean exact = origin.kind() == Value.Kind.NEW
                        || origin.kind() == Value.Kind.NEW_ARRAY
                        || origin.kind() == Value.Kind.STRING
                        || origin.kind() == Value.Kind.CONCATENATION;
                String known = value.type() == null ? origin.type() : value.type();
                String found = exact && origin.type() != null ? origin.type() : known;
                return found == null ? Fit.PERHAPS : fits(found, exact, declared);
            }
        }
    }

    /** Whether an object fits of which the class is known, exactly or as one above. */
    Fit fits(String found, boolean exact, String declared) {
        if (program.isSubtype(found, declared)) {
            return Fit.ALWAYS;
        }
        boolean known = found.startsWith("[") || program.knowsSupertypes(found);
        if (exact || isFinal(found)) {
            return known ? Fit.NEVER : Fit.PERHAPS;
        }
        boolean both = program.isSubtype(declared, found) || isInterface(found) || isInterface(declared);
        return both || !known || !program.knowsSupertypes(declared) ? Fit.PERHAPS : Fit.NEVER;
    }

    private boolean isFinal(String name) {
        TypeInfo type = program.type(name);
        return type != null && (type.access() & Opcodes.ACC_FINAL) != 0;
    }

    private boolean isInterface(String name) {
        TypeInfo type = program.type(name);
        return type == null || type.isInterface();
    }
}
