package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One call in one context, or a function that a library was passed by it and calls; and what it can run. */
final class Invocation {
    private final MethodInfo method;
    private final Event.Call call;
    private final Context context;
    private final int functional;
    private final List<Target> targets = new ArrayList<>();
    private final Set<Target> known = new HashSet<>();
    private final List<Consumer<Target>> listeners = new ArrayList<>();

    /** Objects on which it was seen to be called. */
    private final Set<Obj> receivers = new HashSet<>();

    /**
     * @param method the calling method
     * @param context how that was entered
     * @param functional number of the argument that is the function, from 1; 0 for the call itself
     */
    Invocation(MethodInfo method, Event.Call call, Context context, int functional) {
        this.method = method;
        this.call = call;
        this.context = context;
        this.functional = functional;
    }

    MethodInfo method() {
        return method;
    }

    Event.Call call() {
        return call;
    }

    Context context() {
        return context;
    }

    int functional() {
        return functional;
    }

    Set<Obj> receivers() {
        return receivers;
    }

    void add(Target target) {
        if (known.add(target)) {
            targets.add(target);
            for (int i = 0; i < listeners.size(); i++) {
                listeners.get(i).accept(target);
            }
        }
    }

    /** Is told of every target, those to come included. */
    void onTarget(Consumer<Target> listener) {
        listeners.add(listener);
        for (int i = 0; i < targets.size(); i++) {
            listener.accept(targets.get(i));
        }
    }
}
