package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.Taken;
import java.util.ArrayList;
import java.util.List;

/** Collects what a method does with each local variable right after loading it. */
final class TakenValues {
    private static final int NONE = -1;

    private final List<Taken> all = new ArrayList<>();
    /** The variable that the instruction before the current one has loaded. */
    private int before = NONE;
    /** The variable that the current instruction loads. */
    private int loaded = NONE;

    /** The next instruction begins. */
    void next() {
        if (before != NONE) {
            all.add(new Taken(before, "", false));
        }
        before = loaded;
        loaded = NONE;
    }

    /** The current instruction loads a variable. */
    void load(int slot) {
        loaded = slot;
    }

    /** The current instruction takes a value of what lies on top. */
    void take(String member, boolean method) {
        if (before != NONE) {
            all.add(new Taken(before, member, method));
            before = NONE;
        }
    }

    /** All of it, after the last instruction. */
    List<Taken> all() {
        next();
        next();
        return List.copyOf(all);
    }
}
