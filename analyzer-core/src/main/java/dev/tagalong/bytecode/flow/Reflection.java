package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.Map;
import java.util.Set;

/** Calls that answer what other code answers, by reflection. */
final class Reflection {
    private static final Map<String, Set<String>> METHODS = Map.of(
            "java/lang/reflect/Method", Set.of("invoke"),
            "java/lang/reflect/Constructor", Set.of("newInstance"),
            "java/lang/Class", Set.of("newInstance"),
            "java/lang/invoke/MethodHandle", Set.of("invoke", "invokeExact", "invokeWithArguments"));

    private Reflection() {}

    /** True if it is not known what a call answers because reflection does. */
    static boolean answers(Event.Call call) {
        Reflected access = Reflected.of(call);
        return (access != null && access.reads())
                || METHODS.getOrDefault(call.method().owner(), Set.of())
                        .contains(call.method().name());
    }

    /** Why it is not known what a call answers. */
    static String reason(MethodInfo method, Event.Call call) {
        String owner = call.method().owner();
        String line = call.line() > 0 ? ":" + call.line() : "";
        return "it comes from reflection, " + owner.substring(owner.lastIndexOf('/') + 1) + "."
                + call.method().name() + " in " + Names.of(method.owner()) + "." + method.name() + line;
    }
}
