package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.Program;
import java.util.List;
import java.util.TreeSet;

/** Dynamic proxies: objects of classes that are made at run time, for some interfaces. */
final class Proxies {
    /** What all their classes extend. */
    static final String TYPE = "java/lang/reflect/Proxy";

    private Proxies() {}

    static boolean is(Obj object) {
        return object.kind() == Obj.Kind.MODELLED && object.type().equals(TYPE);
    }

    /** {@code $Proxy(a.I,b.J)}, with those interfaces that are known. */
    static String name(Program program, Obj proxy) {
        return "$Proxy(" + String.join(",", interfaces(program, proxy)) + ")";
    }

    /** Those that the code around the call names as constants, sorted. */
    static List<String> interfaces(Program program, Obj proxy) {
        TreeSet<String> interfaces = new TreeSet<>();
        MethodCode code = proxy.method() == null ? null : program.code(proxy.method());
        if (code != null
                && proxy.event() instanceof Event.Call call
                && call.arguments().size() == 3) {
            Value array = call.arguments().get(1);
            for (Event event : code.events()) {
                if (event instanceof Event.ElementStore store
                        && store.array().equals(array)
                        && store.value().kind() == Value.Kind.CLASS
                        && store.value().text() != null) {
                    interfaces.add(Names.of(store.value().text()));
                }
            }
        }
        return List.copyOf(interfaces);
    }
}
