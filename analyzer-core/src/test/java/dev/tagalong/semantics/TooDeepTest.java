package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.oracle.StackLimit;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Vector;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@code too-deep} says of chains, against streams on stacks of several sizes. How deep a stream comes changes by
 * up to ten times while it is compiled; so it is asked before and after, and all is done again if the answers differ.
 */
class TooDeepTest {
    private static final long KB = 1024;
    private static final int TRIES = 40;

    static class Node implements Serializable {
        final Object next;

        Node(Object next) {
            this.next = next;
        }
    }

    static final class Special extends Node {
        final Object other = "leaf";

        Special(Object next) {
            super(next);
        }
    }

    record Linked(String name, Object next) implements Serializable {}

    static final class Hooked implements Serializable {
        final Object next;

        Hooked(Object next) {
            this.next = next;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            out.writeInt(1);
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            in.readInt();
        }
    }

    static final class Replaced implements Serializable {
        final transient Object next;

        Replaced(Object next) {
            this.next = next;
        }

        Object writeReplace() {
            return new Node(next);
        }
    }

    static final class Handler implements InvocationHandler, Serializable {
        final Object next;

        Handler(Object next) {
            this.next = next;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
            return null;
        }
    }

    /** Public, as the stream demands. */
    public static final class External implements Externalizable {
        @Nullable
        Object next;

        public External() {}

        External(Object next) {
            this.next = next;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(next);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            next = in.readObject();
        }
    }

    private static final List<Named<UnaryOperator<Object>>> LINKS = List.of(
            Named.of("fields", Node::new),
            Named.of("inherited fields", Special::new),
            Named.of("records", next -> new Linked("name", next)),
            Named.of("arrays", next -> new Object[] {"first", next}),
            Named.of("hooks", Hooked::new),
            Named.of("replacements", Replaced::new),
            Named.of(
                    "proxies",
                    next -> Proxy.newProxyInstance(
                            TooDeepTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, new Handler(next))),
            Named.of("externalizable", External::new),
            Named.of("lists", next -> new ArrayList<>(List.of(next))),
            Named.of("linked lists", next -> new LinkedList<>(List.of("first", next))),
            Named.of("immutable lists", List::of),
            Named.of("synchronized vectors", next -> Collections.synchronizedList(new Vector<>(List.of(next)))),
            Named.of("maps", next -> new LinkedHashMap<>(Map.of("next", next))),
            Named.of("sorted maps", next -> new TreeMap<>(Map.of("next", next))),
            Named.of("lambdas", LambdasTest::task));

    static IntFunction<Object> chain(UnaryOperator<Object> link) {
        return length -> {
            Object head = "end";
            for (int i = 0; i < length; i++) {
                head = link.apply(head);
            }
            return head;
        };
    }

    private static IntFunction<Object> mixed() {
        return length -> {
            Object head = "end";
            for (int i = 0; i < length; i++) {
                head = LINKS.get(i % LINKS.size()).getPayload().apply(head);
            }
            return head;
        };
    }

    static Stream<Arguments> chains() {
        List<Named<IntFunction<Object>>> chains = new ArrayList<>();
        LINKS.forEach(link -> chains.add(Named.of(link.getName(), chain(link.getPayload()))));
        chains.add(Named.of("all mixed", mixed()));
        return chains.stream()
                .flatMap(chain ->
                        Stream.of(256 * KB, 512 * KB, 1024 * KB, 4096 * KB).map(size -> Arguments.of(chain, size)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("chains")
    void belowHalfIsNeverReportedAndAboveTwiceIsAlways(IntFunction<Object> chain, long stackSize) {
        for (int i = 0; i < TRIES; i++) {
            int before = limit(chain, stackSize);
            Object half = chain.apply(before / 2 - 2);
            Object twice = chain.apply(before * 2 + 2);
            List<List<Finding>> small = List.of(onThread(half, stackSize), withOption(half, stackSize));
            List<List<Finding>> large = List.of(onThread(twice, stackSize), withOption(twice, stackSize));
            int after = limit(chain, stackSize);
            if (Math.abs(after - before) <= before / 8) {
                assertThat(small).as("limit %s", before).allMatch(List::isEmpty);
                assertThat(large).as("limit %s", before).allMatch(found -> found.size() == 1);
                return;
            }
        }
        fail("The compiler has not come to an end; try again with more tries.");
    }

    private static int limit(IntFunction<Object> chain, long stackSize) {
        return Math.min(StackLimit.written(chain, stackSize), StackLimit.read(chain, stackSize));
    }

    private static List<Finding> onThread(Object root, long stackSize) {
        return StackLimit.on(stackSize, () -> tooDeep(Tagalong.inspect(root).findings()));
    }

    private static List<Finding> withOption(Object root, long stackSize) {
        return tooDeep(Tagalong.inspect(root, Options.defaults().withStackSize(stackSize))
                .findings());
    }

    private static List<Finding> tooDeep(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("too-deep"))
                .toList();
    }
}
