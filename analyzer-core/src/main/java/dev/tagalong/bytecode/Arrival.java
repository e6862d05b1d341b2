package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.Call;
import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import dev.tagalong.bytecode.Members.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * The methods that run where a task arrives: its functional method, what reading calls, what the JDK can call back, and
 * all that these call. A call that subclasses can answer counts for each class that arrived or that this code makes.
 * The JDK's own methods are not followed; what they can call is each method of such a class that overrides one of the
 * JDK's.
 */
final class Arrival {
    private static final String LAMBDA = "$$Lambda";
    private static final int MOST_METHODS = 5_000;
    private static final Set<String> READING =
            Set.of("readObject", "readObjectNoData", "readResolve", "readExternal", "validateObject");
    /** Methods that bring objects of which nothing is known here. */
    private static final Set<String> BRINGING = Set.of(
            "java/io/ObjectInputStream.readObject",
            "java/io/ObjectInputStream.readUnshared",
            "java/lang/Class.forName",
            "java/lang/Class.newInstance",
            "java/lang/ClassLoader.loadClass");
    /** What finds members by name, so that class files do not tell what is used. */
    private static final Set<String> REFLECTION = Set.of(
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/VarHandle",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/util/ServiceLoader",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater");

    private final ClassFiles files;
    private final Members members;
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> initialised = new LinkedHashSet<>();
    private final Map<String, Method> run = new LinkedHashMap<>();
    private final Deque<Method> open = new ArrayDeque<>();
    /** The functional interfaces of all lambdas that are there. */
    private final Set<String> lambdas = new LinkedHashSet<>();

    private final Set<Call> calls = new LinkedHashSet<>();
    private boolean known = true;

    private Arrival(ClassFiles files) {
        this.files = files;
        members = new Members(files);
    }

    /**
     * Follows a lambda.
     *
     * @param arrived internal names of the classes whose objects arrive
     * @param type internal name of its functional interface
     */
    static Arrival ofLambda(ClassFiles files, Collection<String> arrived, String type, Call body) {
        Arrival arrival = new Arrival(files);
        arrival.lambdas.add(type);
        arrival.known &= new Tasks(arrival.members).lambda(type, body.descriptor());
        arrival.call(body);
        arrival.followAll(arrived);
        return arrival;
    }

    /** Follows an object that has one method to be called: that of a functional interface. Of any other, too little. */
    static Arrival ofObject(ClassFiles files, Collection<String> arrived, String root) {
        Arrival arrival = new Arrival(files);
        Optional<MethodFacts> method = new Tasks(arrival.members).method(root);
        arrival.known &= method.isPresent();
        if (method.isPresent()) {
            arrival.call(new Call(root, method.get().name(), method.get().descriptor(), false));
            arrival.followAll(arrived);
        }
        return arrival;
    }

    /** True if all that runs is known. */
    boolean known() {
        return known;
    }

    /** What runs, if it is known. */
    Collection<Method> methods() {
        return run.values();
    }

    private void followAll(Collection<String> arrived) {
        arrived.forEach(this::arrive);
        int before;
        do {
            before = run.size() + made.size();
            while (!open.isEmpty() && known) {
                follow(open.remove());
            }
            for (Call call : Set.copyOf(calls)) {
                dispatch(call);
            }
            known &= run.size() <= MOST_METHODS;
        } while (known && (before < run.size() + made.size() || !open.isEmpty()));
        for (Call call : calls) {
            known &= dispatch(call);
        }
    }

    private void arrive(String type) {
        int lambda = type.indexOf(LAMBDA);
        if (lambda < 0) {
            make(type);
            return;
        }
        // Which of its host's lambdas it is, its class does not tell.
        Optional<ClassFacts> host = files.facts(type.substring(0, lambda));
        known &= host.isPresent();
        host.ifPresent(facts -> facts.methods().forEach(this::lambdas));
    }

    private void lambdas(MethodFacts code) {
        for (LambdaSite site : code.lambdas()) {
            lambdas.add(site.type());
            call(new Call(site.owner(), site.name(), site.descriptor(), !site.onInstance()));
        }
    }

    private void follow(Method method) {
        MethodFacts code = method.code();
        known &= !code.opaque() && (code.access() & Opcodes.ACC_NATIVE) == 0;
        // A reading hook reads what arrives anyway.
        known &= READING.contains(code.name())
                || code.calls().stream().noneMatch(call -> BRINGING.contains(call.owner() + "." + call.name()));
        code.creations().forEach(creation -> make(creation.type()));
        code.calls().forEach(this::call);
        lambdas(code);
    }

    private void call(Call call) {
        if (jdk(call.owner())) {
            known &= !REFLECTION.contains(call.owner()) && !call.owner().startsWith("java/lang/reflect/");
            return;
        }
        if (call.owner().startsWith("[")) {
            return;
        }
        initialise(call.owner());
        Optional<Method> found = members.method(call.owner(), call.name(), call.descriptor());
        known &= found.isPresent();
        if (call.exact() || (found.isPresent() && found.get().code().isStatic())) {
            found.ifPresent(this::run);
        } else {
            calls.add(call);
        }
    }

    /** Runs the methods by which classes that are there answer a call; false if none does. */
    private boolean dispatch(Call call) {
        boolean answered =
                lambdas.stream().anyMatch(type -> members.supertypes(type).containsKey(call.owner()));
        for (String type : Set.copyOf(made)) {
            if (members.supertypes(type).containsKey(call.owner())) {
                Optional<Method> found = members.method(type, call.name(), call.descriptor());
                found.ifPresent(this::run);
                answered |= found.isPresent();
            }
        }
        // A method that nothing overrides runs whether or not an object of its class is known.
        Optional<Method> named = members.method(call.owner(), call.name(), call.descriptor());
        if (!answered && named.isPresent() && !named.get().abstractMethod()) {
            run(named.get());
            answered = true;
        }
        return answered;
    }

    private void run(Method method) {
        if (!jdk(method.type().name()) && !method.abstractMethod() && run.putIfAbsent(method.key(), method) == null) {
            open.add(method);
        }
    }

    private void initialise(String type) {
        if (initialised.add(type)) {
            files.facts(type)
                    .flatMap(facts -> facts.method("<clinit>", "()V").map(code -> new Method(facts, code)))
                    .ifPresent(this::run);
        }
    }

    /** An object of a class is there: reading can call its hooks, and the JDK what it inherits from it. */
    private void make(String type) {
        if (jdk(type) || type.startsWith("[") || !made.add(type)) {
            return;
        }
        initialise(type);
        known &= !members.unknown(type);
        Map<String, ClassFacts> supertypes = members.supertypes(type);
        for (ClassFacts facts : supertypes.values()) {
            if (jdk(facts.name())) {
                continue;
            }
            for (MethodFacts method : facts.methods()) {
                if (!method.isStatic() && (READING.contains(method.name()) || callback(method, supertypes))) {
                    run(new Method(facts, method));
                }
            }
        }
    }

    private static boolean callback(MethodFacts method, Map<String, ClassFacts> supertypes) {
        return (method.access() & Opcodes.ACC_PRIVATE) == 0
                && !method.name().startsWith("<")
                && supertypes.values().stream()
                        .anyMatch(type -> jdk(type.name())
                                && type.method(method.name(), method.descriptor())
                                        .isPresent());
    }

    /** By name, as class files do not tell modules: wide enough for what no program defines. */
    static boolean jdk(String type) {
        return type.startsWith("java/") || type.startsWith("jdk/") || type.startsWith("sun/");
    }
}
