package dev.tagalong.finding;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds slices from lines of text, one edge a line: {@code FROM EDGE TO}. A node is a word, with its class at the
 * first mention: {@code w:demo.Worker}; the first node is the root. An edge is one of
 *
 * <pre>
 * .app            a field                      .app/java.lang.Object   with its declared type
 * component.app   a record's component         outer.this$0   local.val$n
 * [3]             an element                   ["eu"] a value of a map    key[3] a key of a map
 * captured.arg0   a captured value             writeReplace()   writeObject()   writeExternal()
 * handler.h       the handler of a proxy       .c*     an inner edge, which reports do not show
 * </pre>
 *
 * The owner of an edge is the class of the node that it leaves; of a captured value, the class that makes the lambda.
 * Classes whose names begin with {@code demo.} are the project's.
 */
public final class SliceBuilder {
    private static final Pattern EDGE = Pattern.compile(
            "(?<kind>[a-z]*)(?:\\.(?<name>[^/*]+)(?:/(?<type>[^*]+))?"
                    + "|\\[(?<key>.*)]|(?<hook>write[A-Za-z]+)\\(\\))(?<inner>\\*?)",
            Pattern.DOTALL);

    private final Map<String, Integer> nodes = new LinkedHashMap<>();
    private final List<String> classes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, LambdaKey> lambdas = new HashMap<>();

    private record Edge(int from, int to, Label label, String name) {}

    private SliceBuilder() {}

    /** Starts with these edges; lines without text are skipped. */
    public static SliceBuilder of(String lines) {
        SliceBuilder builder = new SliceBuilder();
        for (String line :
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            builder.edge(line);
        }
        return builder;
    }

    /** Adds one edge. */
    public SliceBuilder edge(String line) {
        String[] words = line.split("\\s+", -1);
        if (words.length == 1) {
            node(words[0]);
            return this;
        }
        return edge(words[0], words[1], words[2]);
    }

    /** Adds one edge, whose names can hold blanks. */
    public SliceBuilder edge(String source, String notation, String target) {
        int from = node(source);
        int to = node(target);
        Matcher edge = EDGE.matcher(notation);
        if (!edge.matches()) {
            throw new IllegalArgumentException("no edge: " + notation);
        }
        EdgeKind kind = kind(edge);
        String name = edge.group("name") != null ? edge.group("name") : edge.group("hook");
        String member = edge.group("key") != null ? "[]" : name;
        String type = edge.group("type") == null ? "" : edge.group("type");
        String holder = classes.get(from);
        String owner = kind == EdgeKind.CAPTURED ? holder.replaceFirst("\\$\\$Lambda.*", "") : holder;
        Label label = new Label(kind, owner, member, type, !edge.group("inner").isEmpty());
        String shown = name != null ? name : "[" + edge.group("key") + "]";
        edges.add(new Edge(from, to, label, shown));
        return this;
    }

    private static EdgeKind kind(Matcher edge) {
        String word = edge.group("kind");
        if (edge.group("hook") != null) {
            return edge.group("hook").equals("writeReplace") ? EdgeKind.REPLACEMENT : EdgeKind.WRITTEN;
        }
        if (!word.isEmpty()) {
            return EdgeKind.valueOf(word.toUpperCase(Locale.ROOT));
        }
        if (edge.group("key") == null) {
            return EdgeKind.FIELD;
        }
        return edge.group("key").matches("\\d+") ? EdgeKind.ELEMENT : EdgeKind.VALUE;
    }

    private int node(String word) {
        int colon = word.indexOf(':');
        String id = colon < 0 ? word : word.substring(0, colon);
        return nodes.computeIfAbsent(id, absent -> {
            classes.add(colon < 0 ? id : word.substring(colon + 1));
            return classes.size() - 1;
        });
    }

    /** Says that a node is this lambda. */
    public SliceBuilder lambda(String node, LambdaKey key) {
        lambdas.put(node, key);
        return this;
    }

    /** How many nodes there are. */
    public int size() {
        return classes.size();
    }

    /** How many classes they have. */
    public long classes() {
        return classes.stream().distinct().count();
    }

    /** The root. */
    public String first() {
        return nodes.keySet().iterator().next();
    }

    /** The node that was named last. */
    public String last() {
        return List.copyOf(nodes.keySet()).get(nodes.size() - 1);
    }

    /** The number of a node. */
    public int number(String node) {
        return nodes.get(node);
    }

    /** An offender at a node, by whatever path. */
    public Offender offender(String node, String rule, String why) {
        return new Offender(number(node), -1, rule, why, null);
    }

    /** An object that is not Serializable. */
    public Offender notSerializable(String node) {
        return offender(node, "not-serializable", "not Serializable");
    }

    /** An offender from which a hook recovers. */
    public Offender guarded(String node, String rule, String why, String hook) {
        return new Offender(number(node), -1, rule, why, hook);
    }

    /** An offender whose path ends by the edge from one node to another. */
    public Offender through(String from, String to, String rule, String why) {
        List<Edge> sorted = sorted();
        for (int edge = 0; edge < sorted.size(); edge++) {
            if (sorted.get(edge).from == number(from) && sorted.get(edge).to == number(to)) {
                return new Offender(number(to), edge, rule, why, null);
            }
        }
        throw new IllegalArgumentException("no edge from " + from + " to " + to);
    }

    /** The class of a node. */
    public String className(String node) {
        return classes.get(number(node));
    }

    private List<Edge> sorted() {
        return edges.stream().sorted(Comparator.comparingInt(Edge::from)).toList();
    }

    /** The slice. */
    public Slice build() {
        List<Edge> sorted = sorted();
        sorted.stream().map(Edge::label).distinct().forEach(labels::add);
        String[] ids = nodes.keySet().toArray(new String[0]);
        return new Slice(
                classes.size(),
                sorted.stream().mapToInt(Edge::from).toArray(),
                sorted.stream().mapToInt(Edge::to).toArray(),
                sorted.stream().mapToInt(edge -> labels.indexOf(edge.label)).toArray(),
                labels,
                new Slice.Names() {
                    @Override
                    public String className(int node) {
                        return classes.get(node);
                    }

                    @Override
                    public String edgeName(int edge) {
                        return sorted.get(edge).name;
                    }

                    @Override
                    public boolean owned(String className) {
                        return className.startsWith("demo.");
                    }

                    @Override
                    public boolean fixed(String className) {
                        return className.startsWith("java.")
                                || className.startsWith("jdk.")
                                || className.endsWith("[]")
                                || className.startsWith("$Proxy");
                    }

                    @Override
                    public LambdaKey lambda(int edge) {
                        return lambdas.get(ids[sorted.get(edge).from]);
                    }
                });
    }
}
