package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights against the bytes of real streams, all together and link by link. */
class WeighGraphTest {
    private static final Shapes SHAPES = new Shapes(ContainerModels.bundled(), LiveTypes.bundled());
    private static final Inspection.Settings SETTINGS = new Inspection.Settings(
            SHAPES,
            HookMode.RUN,
            true,
            (owner, method, descriptor) -> HookBodies.OnFailure.PASSES,
            type -> !LiveNames.jdk(type));

    private static WeighGraph weigh(Object root) {
        return new WeighGraph(walk(root));
    }

    private static Walk walk(Object root) {
        Walk walk = new Walk(SHAPES, HookMode.RUN);
        walk.run(root);
        return walk;
    }

    static int written(Object root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    static class Base implements Serializable {
        final int number = 7;
        final String name = "base";
    }

    static final class Derived extends Base {
        final long[] longs = new long[100];
        final double d = 1;
        final boolean b = true;
        final @Nullable String nothing = null;
        final String[][] texts = {{"one", "two"}, {"three", "\u00e4\u20ac\ud83d\ude00\0"}};
    }

    record Pair(Object first, Object second, char mark) implements Serializable {}

    static final class Hooked implements Serializable {
        final Object held;
        final int number = 1;

        Hooked(Object held) {
            this.held = held;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeUTF("before");
            out.defaultWriteObject();
            out.write(new byte[3000]);
            out.writeObject(held);
            out.writeLong(1);
            out.writeObject(null);
            out.writeChars("abc");
        }
    }

    static final class Putting implements Serializable {
        final Object held = "held";
        final int number = 1;

        private void writeObject(ObjectOutputStream out) throws IOException {
            ObjectOutputStream.PutField fields = out.putFields();
            fields.put("held", new ArrayList<>(List.of("put")));
            fields.put("number", 2);
            out.writeFields();
        }
    }

    /** Public, as the stream demands. */
    public static final class External implements Externalizable {
        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeInt(1);
            out.writeObject(List.of(1, 2, 3));
            out.writeUTF("behind");
        }

        @Override
        public void readExternal(ObjectInput in) {}
    }

    static final class Handler implements InvocationHandler, Serializable {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
            return null;
        }
    }

    static final class Replaced implements Serializable {
        Object writeReplace() {
            return new Pair("a", "b", 'c');
        }
    }

    enum Colour {
        RED,
        GREEN {
            @Override
            public String toString() {
                return "green";
            }
        }
    }

    private interface Task extends Supplier<Object>, Serializable {}

    private static Task task(Object captured, int number) {
        return () -> captured + "" + number;
    }

    static Stream<Named<Supplier<Object>>> objects() {
        return Stream.of(
                Named.of("fields of two classes", Derived::new),
                Named.of("a record", () -> new Pair("first", List.of("second"), 'x')),
                Named.of("one object twice", () -> {
                    Base base = new Base();
                    return new Object[] {base, base, new Base(), null};
                }),
                Named.of("hooks", () -> new Hooked(new Hooked("inner"))),
                Named.of("put fields", Putting::new),
                Named.of("externalizable", () -> List.of(new External(), new External())),
                Named.of(
                        "a proxy",
                        () -> Proxy.newProxyInstance(
                                WeighGraphTest.class.getClassLoader(),
                                new Class<?>[] {Runnable.class, Comparable.class},
                                new Handler())),
                Named.of("replaced objects", () -> {
                    Replaced replaced = new Replaced();
                    return new Object[] {replaced, replaced, new Replaced()};
                }),
                Named.of("lambdas", () -> new Object[] {task("one", 1), task(new Base(), 2)}),
                Named.of("constants", () -> new Object[] {Colour.RED, Colour.GREEN, Colour.RED, TimeUnit.DAYS}),
                Named.of("classes", () -> new Object[] {Colour.class, Base.class, new Base(), int[].class, List.class}),
                Named.of("a long string", () -> "\u20ac".repeat(70_000)),
                Named.of("a decimal", () -> new BigDecimal("12345678901234567890.123")),
                Named.of("an address", () -> URI.create("http://localhost/path")),
                Named.of("a time", () -> Instant.EPOCH),
                Named.of("a date", () -> new Date(0)),
                Named.of("bits", () -> BitSet.valueOf(new long[] {1, 2, 3})),
                Named.of("an id", () -> UUID.fromString("00000000-0000-0001-0000-000000000002")),
                Named.of("a map by constants", () -> new EnumMap<>(Map.of(TimeUnit.DAYS, 1))),
                Named.of("a builder", () -> new StringBuilder("text")),
                Named.of("an exception", () -> new IllegalStateException("failure")));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void allTogetherWeighsWhatTheStreamWrites(Supplier<Object> object) {
        Object root = object.get();
        int written = written(root);

        assertThat(weigh(root).total()).isEqualTo(written);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.tagalong.containers.Cases#all")
    void containersWeighWhatTheStreamWrites(String name, Function<Object, Object> container, List<String> path) {
        Object root = container.apply("a string that can be sent");

        assertThat((double) weigh(root).total()).isCloseTo(written(root), withPercentage(5));
    }

    static final class Node implements Serializable {
        @Nullable
        Node left;

        @Nullable
        Object right;

        @Nullable
        String text;

        @Nullable
        List<Object> list;
    }

    private static Node[] graph(long seed) {
        Random random = new Random(seed);
        Node[] nodes = Stream.generate(Node::new).limit(3 + random.nextInt(20)).toArray(Node[]::new);
        for (int i = 0; i < nodes.length; i++) {
            Node node = nodes[i];
            node.left = random.nextInt(3) == 0 ? null : nodes[random.nextInt(nodes.length)];
            node.right = random.nextInt(2) == 0 ? new byte[random.nextInt(3000)] : nodes[random.nextInt(nodes.length)];
            node.text = random.nextInt(2) == 0 ? "x".repeat(random.nextInt(500)) : null;
            if (random.nextInt(4) == 0) {
                node.list = new ArrayList<>(List.of(new Base(), nodes[random.nextInt(nodes.length)], (long) i));
            }
        }
        return nodes;
    }

    @Property(tries = 300, seed = "20261122")
    void whatALinkCarriesIsWhatTheStreamTakesLessWithoutIt(@ForAll long seed) {
        Node[] nodes = graph(seed);
        Walk walk = walk(nodes[0]);
        WeighGraph graph = new WeighGraph(walk);
        WeighEdges edges = new WeighEdges(graph);
        WeighPlaces places = new WeighPlaces(graph, walk, new Labels(walk, SETTINGS));
        int all = written(nodes[0]);
        assertThat(graph.total()).isEqualTo(all);
        for (int target = 1; target < graph.nodes(); target++) {
            int edge = edges.only(target);
            if (edge < 0 || !(graph.object(edges.from(edge)) instanceof Node holder)) {
                continue;
            }
            if (graph.place(edge) == WeighGraph.NO_PLACE) {
                continue;
            }
            Node[] others = graph(seed);
            Node cut = others[List.of(nodes).indexOf(holder)];
            switch (places.label(edges.from(edge), edge).member()) {
                case "left" -> cut.left = null;
                case "right" -> cut.right = null;
                case "text" -> cut.text = null;
                case "list" -> cut.list = null;
                default -> throw new AssertionError(places.label(edges.from(edge), edge));
            }
            assertThat(edges.saved(target)).isEqualTo(all - written(others[0]));
        }
    }
}
