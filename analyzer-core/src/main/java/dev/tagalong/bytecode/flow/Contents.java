package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one part of one object can hold, by which stores. */
final class Contents {
    private final Cell cell;
    private final Set<Stored> stores = new LinkedHashSet<>();

    /**
     * A store.
     *
     * @param from what is stored
     * @param method the method that stores
     * @param event the instruction
     * @param context how the method was entered
     * @param cost how sure it is that this object is stored into
     */
    record Stored(
            Cell from,
            @Nullable MethodInfo method,
            @Nullable Event event,
            Context context,
            int cost) {}

    Contents(Cell cell) {
        this.cell = cell;
    }

    Cell cell() {
        return cell;
    }

    boolean add(Stored store) {
        return stores.add(store);
    }

    /** In the order in which they were found. */
    Set<Stored> stores() {
        return stores;
    }

    /** The stores that put an object there. */
    List<Stored> stores(Obj object) {
        List<Stored> all = new ArrayList<>();
        for (Stored store : stores) {
            if (store.from().cost(object) != null) {
                all.add(store);
            }
        }
        return all;
    }
}
