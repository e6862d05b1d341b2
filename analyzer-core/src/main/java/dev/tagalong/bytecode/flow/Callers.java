package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/** Who calls a method, and who makes an object, in all of the program. */
final class Callers {
    private final CodeIndex index;
    private final Program program;
    private final Map<MethodInfo, Called> known = new HashMap<>();
    private final Map<String, List<Made>> made = new HashMap<>();

    /**
     * @param calls calls that can run the method
     * @param lambdas lambdas whose body it is
     */
    record Called(List<Call> calls, List<Maker> lambdas) {
        boolean nowhere() {
            return calls.isEmpty() && lambdas.isEmpty();
        }
    }

    /** @param targets how many methods the call can run, by the types alone */
    record Call(MethodInfo method, Event.Call call, int targets) {}

    record Maker(MethodInfo method, Event.Lambda lambda) {}

    record Made(MethodInfo method, Value value) {}

    /** @param index of the program in which is looked */
    Callers(CodeIndex index) {
        this.index = index;
        program = index.program();
    }

    Called of(MethodInfo callee) {
        Called called = known.get(callee);
        if (called == null) {
            called = find(callee);
            known.put(callee, called);
        }
        return called;
    }

    private Called find(MethodInfo callee) {
        List<Call> calls = new ArrayList<>();
        List<Maker> lambdas = new ArrayList<>();
        MemberRef ref = new MemberRef(callee.owner(), callee.name(), callee.descriptor());
        for (TypeInfo type : program.mentioning(ref)) {
            for (Site site : index.calls(type, callee)) {
                add(callee, site, calls, lambdas);
            }
        }
        return new Called(List.copyOf(calls), List.copyOf(lambdas));
    }

    private void add(MethodInfo callee, Site site, List<Call> calls, List<Maker> lambdas) {
        MethodInfo meant = site.meant(program);
        if (site.event() instanceof Event.Call call) {
            boolean selects = call.opcode() == Opcodes.INVOKEVIRTUAL || call.opcode() == Opcodes.INVOKEINTERFACE;
            if (callee.equals(meant) && (!selects || callee.isPrivate())) {
                calls.add(site.call(call, 1));
            } else if (meant != null && selects) {
                Set<MethodInfo> targets = index.targets(meant);
                if (targets.contains(callee)) {
                    calls.add(site.call(call, targets.size()));
                }
            }
        } else if (site.event() instanceof Event.Lambda lambda && callee.equals(meant)) {
            lambdas.add(new Maker(site.method(), lambda));
        }
    }

    /** The places that make an instance of just this class. */
    List<Made> makers(String type) {
        return made.computeIfAbsent(type, this::findMakers);
    }

    private List<Made> findMakers(String type) {
        List<Made> all = new ArrayList<>();
        for (TypeInfo mentioning : program.mentioningClass(type)) {
            all.addAll(index.made(mentioning, type));
        }
        return List.copyOf(all);
    }
}
