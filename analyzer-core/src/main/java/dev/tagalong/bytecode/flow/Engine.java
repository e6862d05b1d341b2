package dev.tagalong.bytecode.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries objects along flows until nothing is new: what is exact first, so that a spent budget takes from what is less
 * sure; else first in, first out, so that equal programs give equal answers.
 */
final class Engine {
    private final List<ArrayDeque<Runnable>> todo = new ArrayList<>();
    private final Types types;
    private final long budget;
    private final int most;
    private long steps;

    /**
     * An engine without work.
     *
     * @param budget how many steps are taken, and how many wait at a time, before the search stops
     * @param most what costs more is not followed
     */
    Engine(Types types, long budget, int most) {
        this.types = types;
        this.budget = budget;
        this.most = most;
        for (int cost = 0; cost <= Costs.WIDE; cost++) {
            todo.add(new ArrayDeque<>());
        }
    }

    /** Does something after what waits already, so that rules need no stack. */
    void later(Runnable task) {
        todo.get(Costs.EXACT).add(task);
    }

    /** True if what is found at a cost is as sure as what is asked for. */
    boolean follows(int cost) {
        return cost <= most;
    }

    void add(Cell cell, Obj object, int cost) {
        if (follows(cost) && cell.add(object, cost)) {
            todo.get(cost).add(() -> tell(cell, object, cost));
        }
    }

    /** Does something that fills a cell as soon as somebody wants to know what is in it. */
    void fill(Cell cell, Runnable filler) {
        if (!cell.waits(filler)) {
            later(filler);
        }
    }

    /** What fills a cell is done. */
    void want(Cell cell) {
        cell.wanted().forEach(this::later);
    }

    /** Tells a listener of all objects in a cell, those to come included. It can be told of one twice. */
    void listen(Cell cell, Cell.Listener listener) {
        want(cell);
        cell.listen(listener);
        cell.objects().forEach((object, cost) -> todo.get(cost).add(() -> listener.met(object, cost)));
    }

    /**
     * What is in one cell is in another, too.
     *
     * @param type internal name or array descriptor of the type that lets through, or null for all
     * @param cost added on the way
     */
    void flow(Cell from, Cell to, @Nullable String type, int cost) {
        if (from != to && follows(cost) && from.flows(to, type, cost) && !to.waits(() -> join(from, to, type, cost))) {
            join(from, to, type, cost);
        }
    }

    private void join(Cell from, Cell to, @Nullable String type, int cost) {
        listen(from, (object, known) -> {
            Obj narrowed = types.narrow(object, type);
            if (narrowed != null) {
                add(to, narrowed, Math.min(known + cost, Math.max(known, Costs.WIDE)));
            }
        });
    }

    /** Runs until nothing is new; false if the budget was spent before. */
    boolean run() {
        for (Runnable next = next(); next != null; next = next()) {
            if (steps++ >= budget || waiting() > budget) {
                return false;
            }
            next.run();
        }
        return true;
    }

    private long waiting() {
        long waiting = 0;
        for (ArrayDeque<Runnable> queue : todo) {
            waiting += queue.size();
        }
        return waiting;
    }

    private @Nullable Runnable next() {
        for (ArrayDeque<Runnable> queue : todo) {
            if (!queue.isEmpty()) {
                return queue.poll();
            }
        }
        return null;
    }

    /** How many steps were taken so far. */
    long steps() {
        return steps;
    }

    private void tell(Cell cell, Obj object, int cost) {
        for (int i = 0; i < cell.listeners().size(); i++) {
            cell.listeners().get(i).met(object, cost);
        }
    }
}
