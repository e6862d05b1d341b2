package dev.tagalong.bytecode.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The calls by which one context was entered. */
final class Entries {
    private final Set<Invocation> all = new LinkedHashSet<>();
    private final List<Consumer<Invocation>> listeners = new ArrayList<>();

    void add(Invocation entry) {
        if (all.add(entry)) {
            List.copyOf(listeners).forEach(listener -> listener.accept(entry));
        }
    }

    /** Is told of every call, those to come included. */
    void onEntry(Consumer<Invocation> listener) {
        listeners.add(listener);
        List.copyOf(all).forEach(listener);
    }
}
