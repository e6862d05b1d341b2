package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.MissingReason;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Flow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which methods a call runs. */
final class Dispatch {
    /** Calls on more receivers than this are not told apart by them. */
    private static final int MAX_RECEIVERS_APART = 8;

    /** How deep libraries of the JDK are looked into, in calls. */
    private static final int MAX_JDK_DEPTH = 3;

    private final Search search;
    private final LambdaCalls lambdas;

    Dispatch(Search search) {
        this.search = search;
        lambdas = new LambdaCalls(search, this);
    }

    LambdaCalls lambdas() {
        return lambdas;
    }

    /** Finds the targets of a call in the code. */
    void resolve(Invocation invocation) {
        Event.Call call = invocation.call();
        List<Cell> arguments = new ArrayList<>();
        for (Value argument : call.arguments()) {
            arguments.add(search.var(invocation.method(), argument, invocation.context()));
        }
        resolve(invocation, call.method(), call.opcode(), arguments, 0);
    }

    /**
     * Finds the targets of a call by an instruction or through a method handle.
     *
     * @param arguments the receiver first, if there is one
     * @param shift see {@link Target.Code}
     */
    void resolve(Invocation invocation, MemberRef ref, int opcode, List<Cell> arguments, int shift) {
        MethodInfo resolved = search.program().method(ref);
        boolean array = ref.owner().startsWith("[");
        if (resolved == null && !array) {
            String reason = search.program().type(ref.owner()) == null
                    ? MissingReason.of(ref.owner())
                    : ref.owner().replace('/', '.') + "." + ref.name() + " was not found";
            invocation.add(new Target.Opaque(Types.reference(ref.descriptor()), reason, Costs.EXACT));
        } else if (opcode == Opcodes.INVOKESTATIC) {
            if (resolved != null) {
                known(invocation, resolved, null, arguments, Costs.EXACT, shift);
            }
        } else if (resolved != null && Values.harmless(resolved.owner())) {
            onHarmless(invocation, resolved, arguments, shift);
        } else {
            boolean selects = opcode != Opcodes.INVOKESPECIAL;
            search.engine().listen(arguments.get(0), (receiver, cost) -> {
                if (resolved == null || receiver.isArray()) {
                    arrayMethod(invocation, ref, receiver, arguments, cost, shift);
                } else {
                    receiver(invocation, resolved, selects, receiver, arguments, cost, shift);
                }
            });
        }
    }

    /** A method of a class whose objects are not followed, so that no receiver ever comes. */
    private void onHarmless(Invocation invocation, MethodInfo resolved, List<Cell> arguments, int shift) {
        Flow model = search.models().find(List.of(resolved.owner()), resolved.name(), resolved.descriptor());
        String answer = Types.reference(resolved.descriptor());
        if (model != null) {
            invocation.add(new Target.Model(model, arguments, null, 1, Costs.EXACT, shift));
        } else if (answer != null && !Values.harmless(Type.getObjectType(answer))) {
            String name = resolved.owner().replace('/', '.') + "." + resolved.name();
            opaque(invocation, resolved, name + " is not looked into", Costs.EXACT);
        }
    }

    private void arrayMethod(
            Invocation invocation, MemberRef ref, Obj receiver, List<Cell> arguments, int cost, int shift) {
        Flow model = search.models().find(List.of("java/lang/Object"), ref.name(), ref.descriptor());
        if (model != null) {
            invocation.add(new Target.Model(model, arguments, receiver, 1, cost, shift));
        }
    }

    /** A call on one object. */
    void receiver(
            Invocation invocation,
            MethodInfo resolved,
            boolean selects,
            Obj receiver,
            List<Cell> arguments,
            int cost,
            int shift) {
        if (receiver.kind() == Obj.Kind.LAMBDA && lambdas.runs(receiver, resolved)) {
            lambdas.call(invocation, receiver, arguments.subList(1, arguments.size()), cost);
        } else if (!selects) {
            known(invocation, resolved, receiver, arguments, cost, shift);
        } else if (receiver.exact()) {
            MethodInfo selected = search.program().select(receiver.type(), resolved);
            known(invocation, selected == null ? resolved : selected, receiver, arguments, cost, shift);
        } else {
            unknownReceiver(invocation, resolved, receiver, arguments, cost, shift);
        }
    }

    private void unknownReceiver(
            Invocation invocation, MethodInfo resolved, Obj receiver, List<Cell> arguments, int cost, int shift) {
        Flow model = search.models()
                .find(search.types().supertypes(receiver.type()), resolved.name(), resolved.descriptor());
        if (model != null) {
            invocation.add(new Target.Model(model, arguments, receiver, 1, Math.max(cost, Costs.FEW), shift));
            return;
        }
        if (search.remotes().isInterface(receiver.type())) {
            // What runs elsewhere gets copies, and answers one.
            opaque(invocation, resolved, "it is a copy of what another process answers", cost);
            return;
        }
        List<MethodInfo> candidates = new ArrayList<>();
        for (MethodInfo each : search.program().overriders(resolved)) {
            TypeInfo declaring = search.program().type(each.owner());
            if (declaring != null && fits(each, receiver)) {
                candidates.add(each);
            }
        }
        String name = resolved.owner().replace('/', '.') + "." + resolved.name();
        if (candidates.size() > Costs.MAX_RECEIVERS) {
            opaque(invocation, resolved, candidates.size() + " methods can run for " + name, cost);
        } else if (candidates.isEmpty()) {
            opaque(invocation, resolved, name + " is not looked into: " + receiver.reason(), cost);
        }
        int choice = Math.max(cost, Costs.ofReceivers(candidates.size()));
        if (candidates.size() <= Costs.MAX_RECEIVERS && search.engine().follows(choice)) {
            candidates.forEach(each -> known(invocation, each, receiver, arguments, choice, shift));
        }
    }

    /** True if an object of the declared type can be one that runs the method. */
    private boolean fits(MethodInfo method, Obj receiver) {
        return search.program().isSubtype(method.owner(), receiver.type())
                || search.program().isSubtype(receiver.type(), method.owner());
    }

    /** A method that is known to run. */
    void known(
            Invocation invocation,
            MethodInfo callee,
            @Nullable Obj receiver,
            List<Cell> arguments,
            int cost,
            int shift) {
        int first = callee.isStatic() ? 0 : 1;
        Flow model = search.models().find(owners(callee, receiver), callee.name(), callee.descriptor());
        if (model != null) {
            invocation.add(new Target.Model(model, arguments, receiver, first, cost, shift));
        } else if (!callee.hasCode()
                || search.frameworks().own(callee.owner())
                || tooDeep(callee, invocation)
                || search.code(callee) == null) {
            String name = callee.owner().replace('/', '.') + "." + callee.name();
            opaque(invocation, callee, name + " is not looked into", cost);
        } else {
            enter(invocation, callee, receiver, arguments, cost, shift);
        }
    }

    /** Of code of the program its own models count only; what it inherits from a library can have one. */
    private List<String> owners(MethodInfo callee, @Nullable Obj receiver) {
        TypeInfo declaring = search.program().type(callee.owner());
        if (declaring == null || declaring.origin() == TypeInfo.Origin.OWN || callee.isConstructor()) {
            return List.of(callee.owner());
        }
        return search.types().supertypes(receiver == null || !receiver.exact() ? callee.owner() : receiver.type());
    }

    private boolean tooDeep(MethodInfo callee, Invocation invocation) {
        if (!isJdk(callee)) {
            return false;
        }
        int depth = isJdk(invocation.method()) ? 1 : 0;
        for (Context at = invocation.context(); at != null; at = at.below()) {
            depth += at.caller() != null && isJdk(at.caller()) ? 1 : 0;
        }
        return depth >= MAX_JDK_DEPTH;
    }

    private boolean isJdk(MethodInfo method) {
        TypeInfo declaring = search.program().type(method.owner());
        return declaring != null && declaring.origin() == TypeInfo.Origin.JDK;
    }

    private void enter(
            Invocation invocation,
            MethodInfo callee,
            @Nullable Obj receiver,
            List<Cell> arguments,
            int cost,
            int shift) {
        Obj apart = receiver != null && isApart(invocation, receiver) ? receiver : null;
        List<Cell> passed = new ArrayList<>(arguments);
        if (apart != null) {
            invocation.receivers().add(apart);
            passed.set(0, search.constant(apart));
        }
        Context context = search.contexts()
                .call(
                        callee,
                        invocation.method(),
                        invocation.call(),
                        invocation.context(),
                        apart,
                        passed,
                        invocation.functional());
        search.entries(context).add(invocation);
        invocation.add(new Target.Code(callee, context, apart, cost, shift));
    }

    private static boolean isApart(Invocation invocation, Obj receiver) {
        return receiver.exact()
                && (invocation.receivers().contains(receiver)
                        || invocation.receivers().size() < MAX_RECEIVERS_APART);
    }

    private static void opaque(Invocation invocation, MethodInfo callee, String reason, int cost) {
        invocation.add(new Target.Opaque(Types.reference(callee.descriptor()), reason, cost));
    }

    /** Carries what a target answers into the value of the call. */
    void answers(Invocation invocation, Target target, Cell cell, Value value) {
        Engine engine = search.engine();
        if (target instanceof Target.Code code) {
            engine.flow(search.answer(code.callee(), code.context()), cell, value.type(), code.cost());
        } else if (target instanceof Target.Model model) {
            search.models().sources().answers(invocation, model, cell);
        } else if (target instanceof Target.Fresh fresh) {
            engine.add(cell, fresh.object(), fresh.cost());
        } else if (target instanceof Target.Opaque opaque && opaque.type() != null) {
            engine.add(
                    cell,
                    search.objects()
                            .unknown(opaque.type(), opaque.reason(), invocation.method(), value, invocation.context()),
                    opaque.cost());
        }
    }
}
