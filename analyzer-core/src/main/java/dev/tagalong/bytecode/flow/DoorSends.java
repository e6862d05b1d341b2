package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.DoorCall;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.SendSite;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.objectweb.asm.Type;

/** The calls of a program by which objects leave through one door of a framework. */
final class DoorSends {
    /**
     * An argument that leaves by a method.
     *
     * @param through internal name of the class or interface as which the framework's object is known
     * @param api the method, as in reports
     * @param argument its number as in {@link SendSite}
     */
    private record Passed(
            String through, MemberRef method, boolean isStatic, String api, int argument, boolean contents) {}

    private final Search search;
    private final Profile profile;
    private final Sends sends;

    /** By name and descriptor of the method. */
    private final Map<String, Set<Passed>> passed = new LinkedHashMap<>();

    /** Is told of what leaves. */
    interface Sink {
        /**
         * Something is passed to a method that sends.
         *
         * @param contents true if not the argument leaves but what it contains
         */
        void sent(Cell cell, Sends.Send send, boolean contents);
    }

    DoorSends(Search search, Profile profile, Door door) {
        this.search = search;
        this.profile = profile;
        sends = new Sends(search);
        door.calls().forEach(this::methods);
    }

    /** Finds them; answers how many calls there are. */
    int find(Sink sink) {
        Map<String, TypeInfo> callers = new TreeMap<>();
        passed.values().stream()
                .flatMap(all -> all.stream().map(Passed::method))
                .distinct()
                .forEach(api -> search.program().mentioning(api).forEach(type -> callers.put(type.name(), type)));
        Set<Object> calls = new LinkedHashSet<>();
        for (TypeInfo type : callers.values()) {
            if (!search.frameworks().own(type)) {
                for (MethodInfo method : type.methods()) {
                    MethodCode code = method.hasCode() ? search.code(method) : null;
                    if (code != null) {
                        code.events().forEach(event -> event(method, event, calls, sink));
                    }
                }
            }
        }
        return calls.size();
    }

    private void event(MethodInfo method, Event event, Set<Object> calls, Sink sink) {
        if (event instanceof Event.Call call) {
            for (Passed each : passed(call.method())) {
                for (Sends.Send send : sends.at(method, call, each.isStatic(), each.api(), each.argument())) {
                    if (send.argument() != null) {
                        calls.add(List.of(method, event));
                        Cell cell = search.var(send.method(), send.argument(), send.context());
                        sink.sent(cell, send, each.contents());
                    }
                }
            }
        } else if (event instanceof Event.Lambda lambda) {
            for (Passed each : passed(lambda.implementation())) {
                calls.add(List.of(method, event));
                sends.reference(
                        method,
                        lambda,
                        each.api(),
                        each.argument(),
                        (send, cell) -> sink.sent(cell, send, each.contents()));
            }
        }
    }

    /** What leaves by a call: it names a class of the framework, or one below it; each argument once. */
    private List<Passed> passed(MemberRef ref) {
        Map<Object, Passed> all = new LinkedHashMap<>();
        for (Passed each : passed.getOrDefault(ref.name() + ref.descriptor(), Set.of())) {
            boolean meant = ref.name().equals("<init>")
                    ? ref.owner().equals(each.through())
                    : search.program().isSubtype(ref.owner(), each.through());
            if (meant) {
                all.putIfAbsent(List.of(each.argument(), each.contents()), each);
            }
        }
        return List.copyOf(all.values());
    }

    private void methods(DoorCall call) {
        Program program = search.program();
        TypeInfo owner = program.type(call.owner().replace('.', '/'));
        if (owner == null) {
            return;
        }
        if (call.names("<init>")) {
            methods(call, owner, owner, true);
            // Constructors are not inherited: those of the framework's subclasses pass on what they are given.
            for (TypeInfo type : program.subtypes(owner.name())) {
                if (profile.owns(Names.of(type.name()))) {
                    methods(call, type, type, true);
                }
            }
        }
        for (String above : program.supertypes(owner.name())) {
            TypeInfo declaring = program.type(above);
            // Of what it inherits only what is named: whoever means all means what the class itself is for.
            if (declaring != null && (!call.methods().isEmpty() || declaring == owner || isOfJdk(declaring))) {
                methods(call, owner, declaring, false);
            }
        }
    }

    private static boolean isOfJdk(TypeInfo type) {
        return type.origin() == TypeInfo.Origin.JDK && !type.name().equals("java/lang/Object");
    }

    private void methods(DoorCall call, TypeInfo through, TypeInfo declaring, boolean constructors) {
        for (MethodInfo method : declaring.methods()) {
            if (method.isConstructor() == constructors && !method.isPrivate() && call.names(method.name())) {
                MemberRef ref = new MemberRef(through.name(), method.name(), method.descriptor());
                String api = Names.of(through.name()) + "#" + method.name();
                for (int argument : arguments(call, method)) {
                    passed.computeIfAbsent(method.name() + method.descriptor(), key -> new LinkedHashSet<>())
                            .add(new Passed(through.name(), ref, method.isStatic(), api, argument, call.contents()));
                }
            }
        }
    }

    private List<Integer> arguments(DoorCall call, MethodInfo method) {
        Type[] types = Type.getArgumentTypes(method.descriptor());
        if (call.arguments() instanceof DoorCall.Arguments.Typed typed) {
            return IntStream.range(0, types.length)
                    .filter(i -> types[i].getSort() == Type.OBJECT && fits(typed, types[i].getInternalName()))
                    .boxed()
                    .toList();
        }
        List<Integer> numbers = new ArrayList<>(((DoorCall.Arguments.Numbered) call.arguments()).numbers());
        numbers.removeIf(number -> number >= types.length
                || (number >= 0 && types[number].getSort() != Type.OBJECT && types[number].getSort() != Type.ARRAY));
        return numbers;
    }

    private boolean fits(DoorCall.Arguments.Typed typed, String type) {
        return search.program().supertypes(type).stream().anyMatch(each -> typed.match(Names.of(each)));
    }
}
