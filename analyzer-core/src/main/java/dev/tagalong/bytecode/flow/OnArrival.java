package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.MethodInfo;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which stores are made only where an object has arrived. */
final class OnArrival {
    /** Methods that streams call on what they read. */
    private static final Set<String> HOOKS = Set.of("readObject", "readExternal", "readResolve", "readObjectNoData");

    private final Search search;
    private final Map<MethodInfo, Boolean> known = new HashMap<>();

    OnArrival(Search search) {
        this.search = search;
    }

    /** True if there are stores that make a link, and all of them are made only there. */
    boolean only(Found.Link link) {
        List<Contents.Stored> stores = link.stores().get();
        return !stores.isEmpty() && stores.stream().allMatch(this::only);
    }

    private boolean only(Contents.Stored store) {
        if (store.method() == null) {
            return false;
        }
        boolean found = runs(store.method(), new HashSet<>());
        for (Context at = store.context(); !found && at != null; at = at.below()) {
            found = at.caller() != null && runs(at.caller(), new HashSet<>());
        }
        return found;
    }

    /** True if a method runs only there: it is called for by the framework, or by such methods alone. */
    private boolean runs(MethodInfo method, Set<MethodInfo> path) {
        Boolean asked = known.get(method);
        if (asked != null) {
            return asked;
        }
        boolean runs = arrives(method);
        if (!runs && !method.isConstructor() && path.add(method)) {
            Callers.Called called = search.callers().of(method);
            runs = called.lambdas().isEmpty()
                    && !called.calls().isEmpty()
                    && called.calls().stream().allMatch(call -> runs(call.method(), path));
            path.remove(method);
        }
        if (path.isEmpty()) {
            known.put(method, runs);
        }
        return runs;
    }

    private boolean arrives(MethodInfo method) {
        return search.frameworks().arrives(method)
                || (HOOKS.contains(method.name()) && search.callers().of(method).nowhere());
    }
}
