package dev.tagalong.graph;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A slice of edges {@code FROM LABEL TO}: nodes are numbers; a label is a field of the project, one of a library if it
 * begins with {@code lib}, an element if it is {@code []}. The class of a node is its number modulo 3.
 */
final class RandomSlice {
    private final List<String[]> edges;
    private final List<String> names;
    private final int nodes;

    RandomSlice(List<String> lines) {
        edges = lines.stream()
                .map(line -> line.split(" ", -1))
                .sorted(Comparator.comparingInt(edge -> Integer.parseInt(edge[0])))
                .toList();
        names = List.copyOf(new TreeSet<>(edges.stream().map(edge -> edge[1]).toList()));
        nodes = edges.stream()
                        .flatMapToInt(edge -> IntStream.of(Integer.parseInt(edge[0]), Integer.parseInt(edge[2])))
                        .max()
                        .orElse(0)
                + 1;
    }

    Slice build() {
        return new Slice(
                nodes,
                edges.stream().mapToInt(edge -> Integer.parseInt(edge[0])).toArray(),
                edges.stream().mapToInt(edge -> Integer.parseInt(edge[2])).toArray(),
                edges.stream().mapToInt(edge -> label(edge[1])).toArray(),
                names.stream().map(RandomSlice::declaration).toList(),
                names());
    }

    private static Label declaration(String name) {
        return name.equals("[]")
                ? new Label(EdgeKind.ELEMENT, "java.util.ArrayList", "[]", "", false)
                : new Label(EdgeKind.FIELD, name.startsWith("lib") ? "lib.Node" : "own.Node", name, "own.Node", false);
    }

    Slice.Names names() {
        return new Slice.Names() {
            @Override
            public String className(int node) {
                return "own.Node" + node % 3;
            }

            @Override
            public String edgeName(int edge) {
                return edges.get(edge)[1];
            }

            @Override
            public boolean owned(String className) {
                return className.startsWith("own.");
            }

            @Override
            public boolean fixed(String className) {
                return className.startsWith("java.");
            }
        };
    }

    int label(String name) {
        return names.indexOf(name);
    }

    String name(int label) {
        return names.get(label);
    }

    int edge(String line) {
        return IntStream.range(0, edges.size())
                .filter(edge -> String.join(" ", edges.get(edge)).equals(line))
                .findFirst()
                .orElseThrow();
    }

    Offender at(int node) {
        return new Offender(node, -1, "not-serializable", "not Serializable", null);
    }

    /** The last node, the middle one, and the second edge. */
    List<Offender> offenders() {
        Offender edge = new Offender(Integer.parseInt(edges.get(1)[2]), 1, "read-fails", "it is met again", null);
        return List.of(at(nodes - 1), at(nodes / 2), edge);
    }

    /** True if no offender is reached without these labels: another search than the one under test. */
    boolean frees(List<Offender> offenders, int... labels) {
        Set<String> gone = new HashSet<>();
        Arrays.stream(labels).forEach(label -> gone.add(name(label)));
        Set<Integer> met = new HashSet<>(Set.of(0));
        Deque<Integer> open = new ArrayDeque<>(met);
        Set<Integer> walked = new HashSet<>();
        while (!open.isEmpty()) {
            int node = open.pop();
            for (int edge = 0; edge < edges.size(); edge++) {
                if (Integer.parseInt(edges.get(edge)[0]) == node && !gone.contains(edges.get(edge)[1])) {
                    walked.add(edge);
                    int target = Integer.parseInt(edges.get(edge)[2]);
                    if (met.add(target)) {
                        open.push(target);
                    }
                }
            }
        }
        return offenders.stream()
                .noneMatch(offender ->
                        offender.edge() >= 0 ? walked.contains(offender.edge()) : met.contains(offender.node()));
    }
}
