package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Where the program names a field or calls a method. Keeps the callers that it has found; thread safe. */
final class Sites {
    private final Program program;
    private final Bodies bodies;
    private final Map<MethodInfo, List<Site>> callers = new ConcurrentHashMap<>();

    /** An event in the code of a method. */
    record Site(Body body, Event event) {}

    Sites(Program program, Bodies bodies) {
        this.program = program;
        this.bodies = bodies;
    }

    /** The code of the classes that name a field. */
    List<Body> naming(FieldInfo field) {
        return code(new MemberRef(field.owner(), field.name(), field.descriptor()));
    }

    boolean isField(MemberRef ref, FieldInfo field) {
        return ref.name().equals(field.name())
                && ref.descriptor().equals(field.descriptor())
                && field.equals(program.field(ref));
    }

    /** The calls that can run a method, and the lambdas made of it. */
    List<Site> callers(MethodInfo method) {
        List<Site> known = callers.get(method);
        if (known == null) {
            known = find(method);
            callers.put(method, known);
        }
        return known;
    }

    private List<Site> find(MethodInfo method) {
        return events(
                code(new MemberRef(method.owner(), method.name(), method.descriptor())),
                (body, event) -> runs(event, method));
    }

    private boolean runs(Event event, MethodInfo method) {
        if (event instanceof Event.Lambda lambda) {
            return means(lambda.implementation(), method);
        }
        return event instanceof Event.Call call && means(call.method(), method);
    }

    private boolean means(MemberRef ref, MethodInfo method) {
        if (!ref.name().equals(method.name()) || !ref.descriptor().equals(method.descriptor())) {
            return false;
        }
        MethodInfo named = program.method(ref);
        return named != null
                && (named.equals(method)
                        || (!method.isPrivate()
                                && !method.isStatic()
                                && !method.isConstructor()
                                && program.isSubtype(method.owner(), named.owner())));
    }

    private static List<Site> events(List<Body> code, BiPredicate<Body, Event> wanted) {
        List<Site> sites = new ArrayList<>();
        for (Body body : code) {
            for (Event event : body.code().events()) {
                if (wanted.test(body, event)) {
                    sites.add(new Site(body, event));
                }
            }
        }
        return sites;
    }

    private List<Body> code(MemberRef ref) {
        List<Body> code = new ArrayList<>();
        for (TypeInfo type : program.mentioning(ref)) {
            for (MethodInfo method : type.methods()) {
                Body body = bodies.of(method);
                if (body != null) {
                    code.add(body);
                }
            }
        }
        return code;
    }

    /** The method that a call names if it is the program's own, or null. */
    @Nullable
    Body callee(Event.Call call) {
        MemberRef ref = call.method();
        MethodInfo method = ref.owner().startsWith("java/") || ref.owner().startsWith("[") ? null : program.method(ref);
        return method == null ? null : bodies.of(method);
    }
}
