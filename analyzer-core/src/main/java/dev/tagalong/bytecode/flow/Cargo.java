package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.graph.EdgeKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Everything that goes along with what is sent, by type, whether or not something is wrong with it. */
final class Cargo {
    private final Program program;
    private final SentGraph graph;
    private final Explorer explorer;

    Cargo(Program program, SentGraph graph, Explorer explorer) {
        this.program = program;
        this.graph = graph;
        this.explorer = explorer;
    }

    /**
     * What is behind some objects, these included; one entry for each type and kind, sorted by name.
     *
     * @param roots with how sure each of them is, see {@link Costs}
     */
    List<Carried> behind(Map<Obj, Integer> roots) {
        Map<List<Object>, Carried> all = new LinkedHashMap<>();
        costs(roots).forEach((object, cost) -> {
            Carried each = carried(object, cost);
            all.merge(List.of(each.className(), each.kind()), each, Cargo::either);
        });
        return all.values().stream()
                .sorted(Comparator.comparing(Carried::className).thenComparing(Carried::kind))
                .toList();
    }

    /** For each object the least cost of a path to it; that of a path is the cost of its least sure link. */
    private Map<Obj, Integer> costs(Map<Obj, Integer> roots) {
        Map<Obj, Integer> best = new HashMap<>();
        List<ArrayDeque<Obj>> todo = new ArrayList<>();
        for (int cost = 0; cost <= Costs.WIDE; cost++) {
            todo.add(new ArrayDeque<>());
        }
        roots.forEach((root, cost) -> todo.get(cost).add(root));
        Map<Obj, Integer> all = new LinkedHashMap<>();
        for (int cost = 0; cost <= Costs.WIDE; cost++) {
            for (Obj next = todo.get(cost).poll();
                    next != null;
                    next = todo.get(cost).poll()) {
                if (best.putIfAbsent(next, cost) != null) {
                    continue;
                }
                all.put(next, cost);
                for (Found.Link link : graph.links(next)) {
                    todo.get(Math.max(cost, link.cost())).add(link.to());
                }
            }
        }
        return all;
    }

    private Carried carried(Obj object, int cost) {
        Carried.Kind kind = kind(object);
        MethodInfo maker = kind == Carried.Kind.LAMBDA ? object.method() : null;
        boolean replaced = explorer.gone(object);
        return new Carried(
                maker == null ? object.type() : maker.owner(),
                Names.of(program, object),
                kind,
                Costs.certainty(cost),
                replaced,
                replaced ? replacements(object) : List.of(),
                kind == Carried.Kind.PROXY ? Proxies.interfaces(program, object) : List.of(),
                object.reason().isEmpty() ? null : object.reason());
    }

    private static Carried.Kind kind(Obj object) {
        if (object.kind() == Obj.Kind.LAMBDA) {
            return Carried.Kind.LAMBDA;
        } else if (Proxies.is(object)) {
            return Carried.Kind.PROXY;
        }
        return object.exact() ? Carried.Kind.EXACT : Carried.Kind.DECLARED;
    }

    private List<String> replacements(Obj object) {
        return graph.links(object).stream()
                .filter(link -> link.label().kind() == EdgeKind.REPLACEMENT)
                .map(link -> Names.of(program, link.to()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Carried either(Carried one, Carried other) {
        return new Carried(
                one.type(),
                one.className(),
                one.kind(),
                one.certainty().compareTo(other.certainty()) <= 0 ? one.certainty() : other.certainty(),
                one.replaced() && other.replaced(),
                merged(one.by(), other.by()),
                merged(one.interfaces(), other.interfaces()),
                one.reason() == null ? other.reason() : one.reason());
    }

    private static List<String> merged(Collection<String> one, Collection<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
