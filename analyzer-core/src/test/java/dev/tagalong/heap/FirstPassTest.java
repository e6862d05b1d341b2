package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.heap.HookBodies.OnFailure;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the first pass enters, reads and allocates: counts that are the same on every machine. */
class FirstPassTest {
    private static final Shapes SHAPES = new Shapes(ContainerModels.bundled(), LiveTypes.bundled());

    private static Walk walk(Object root) {
        Walk walk = new Walk(SHAPES, HookMode.RUN);
        walk.run(root);
        assertThat(walk.faults()).isEmpty();
        return walk;
    }

    private static final class Closed implements Serializable {
        private static final long serialVersionUID = 1;

        final String name = "name";
        final Integer number = 1_000;
        final int[] numbers = {1, 2, 3};
    }

    private static final class Open implements Serializable {
        private static final long serialVersionUID = 1;

        final String name = "name";
        final Object value = "value";
    }

    private static final class Tree implements Serializable {
        private static final long serialVersionUID = 1;

        final Tree left;
        final Tree right;

        Tree(int depth) {
            left = depth == 0 ? null : new Tree(depth - 1);
            right = depth == 0 ? null : new Tree(depth - 1);
        }
    }

    private static final class Knot implements Serializable {
        private static final long serialVersionUID = 1;

        final Knot[] knots;

        Knot(int links) {
            knots = new Knot[links];
        }
    }

    @Test
    void objectsOfClosedFieldTypesAreNeverEntered() {
        Walk walk = walk(Stream.generate(Closed::new).limit(10_000).toArray());

        assertThat(walk.size()).isEqualTo(1);
        assertThat(walk.looked()).isEqualTo(10_001);
    }

    @Test
    void objectsThatHoldValuesAreNeverEntered() {
        Walk walk = walk(Stream.generate(Open::new).limit(10_000).toArray());

        assertThat(walk.size()).isEqualTo(1);
        assertThat(walk.looked()).isEqualTo(10_001);
    }

    @Test
    void ofATreeOnlyTheInnerNodesAreEntered() {
        Walk walk = walk(new Tree(10));

        assertThat(walk.size()).isEqualTo((1 << 10) - 1);
        assertThat(walk.looked()).isEqualTo((1 << 11) - 1);
    }

    @Test
    void ofContainersNoPartIsEntered() {
        Map<String, List<Object>> map = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            map.put("key " + i, new ArrayList<>(List.of(i, "value", i + 0.5)));
        }

        assertThat(walk(map).size()).isEqualTo(1_001);
    }

    @Test
    void aVerdictOnASmallObjectAllocatesNothingMuch() {
        Map<String, Object> held = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            held.put("key " + i, new ArrayList<>(List.of("value", new Open())));
        }
        Runnable root = (Runnable & Serializable) held::clear;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (int i = 0; i < 2_000; i++) {
            assertThat(Tagalong.canBeSent(root)).isTrue();
        }

        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < 10_000; i++) {
            Tagalong.canBeSent(root);
        }
        long after = threads.getThreadAllocatedBytes(thread);

        assertThat((after - before) / 10_000).isLessThanOrEqualTo(88);
    }

    @Test
    void noOrderNestsDeeperThanTheLimit() {
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            Knot[] knots = new Knot[1 + random.nextInt(60)];
            for (int i = 0; i < knots.length; i++) {
                knots[i] = new Knot(random.nextInt(4));
            }
            for (Knot knot : knots) {
                for (int i = 0; i < knot.knots.length; i++) {
                    knot.knots[i] = knots[random.nextInt(knots.length)];
                }
            }
            Walk walk = walk(knots[0]);
            // The last entered object holds others that hold nothing, and these are one deeper.
            assertThat(new DepthOrder(walk).deepest().length - 1L).isLessThanOrEqualTo(walk.nesting());
        }
    }

    static Stream<Class<?>> contents() {
        return Contents.ALL.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("contents")
    @SuppressWarnings("unchecked")
    void containersTellTheSameWithAndWithoutTheirHooks(Class<?> type) throws ReflectiveOperationException {
        Object container = type.getConstructor().newInstance();
        for (int i = 0; i < 100; i++) {
            if (container instanceof Map) {
                ((Map<Object, Object>) container).put("key " + i, new Open());
            } else {
                ((Collection<Object>) container).add(new Open());
            }
        }
        Shape shape = SHAPES.of(type);
        Set<Object> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Contents.Sink sink = new Told(told);
        Contents contents = shape.contents();
        assertThat(contents).isNotNull();
        assertThat(contents.list(container, sink, 99)).isFalse();
        assertThat(told).isEmpty();
        assertThat(contents.list(container, sink, 100)).isTrue();

        Set<Object> written = Collections.newSetFromMap(new IdentityHashMap<>());
        Output output = Writing.of(container, shape).output();
        for (int i = 0; i < output.size(); i++) {
            if (output.value(i) != null) {
                written.add(output.value(i));
            }
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(written).hasSizeGreaterThanOrEqualTo(100);
    }

    private record Told(Set<Object> all) implements Contents.Sink {
        @Override
        public void accept(Object element) {
            all.add(element);
        }

        @Override
        public void accept(Object key, Object value) {
            all.add(key);
            all.add(value);
        }
    }

    /** Swallows what it cannot write. */
    private static final class Forgiving implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient Object held;

        Forgiving(Object held) {
            this.held = held;
        }

        private void writeObject(ObjectOutputStream out) {
            try {
                out.writeObject(held);
            } catch (IOException e) {
                // Nobody needs it.
            }
        }
    }

    private static List<Object> trees(Object first) {
        List<Object> trees = new ArrayList<>(List.of(first));
        Stream.generate(() -> new Tree(3)).limit(10_000).forEach(trees::add);
        return trees;
    }

    @Test
    void theBareVerdictStopsAtTheFirstErrorThatNothingMakesHarmless() {
        Walk walk = new Walk(SHAPES, HookMode.RUN);

        assertThat(walk.refuses(trees(new Object[] {new Thread()}), Long.MAX_VALUE))
                .isTrue();

        assertThat(walk.faults()).hasSize(1);
        // The elements, of which the last come first, and not the fifteen objects of each tree.
        assertThat(walk.looked()).isLessThan(10_002);
    }

    @Test
    void theBareVerdictGoesOnBehindWhatAHookCanMakeHarmless() {
        List<Object> trees = trees(new Forgiving(new Thread()));
        Walk walk = new Walk(SHAPES, HookMode.RUN);

        assertThat(walk.refuses(trees, Long.MAX_VALUE)).isFalse();

        assertThat(walk.faults()).hasSize(1);
        assertThat(walk.size()).isEqualTo(walk(trees(1)).size() + 2);
        assertThat(Certain.error(walk, (owner, method, descriptor) -> OnFailure.PASSES))
                .isTrue();
        assertThat(Certain.error(walk, (owner, method, descriptor) -> OnFailure.CAN_SWALLOW))
                .isFalse();
        assertThat(Tagalong.canBeSent(trees)).isTrue();
    }

    @Test
    void aRefusedGraphIsNotKeptForItsLinks() {
        List<Object> trees = trees(new Object[] {new Thread()});
        Tagalong.canBeSent(trees);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());

        assertThat(Tagalong.canBeSent(trees)).isFalse();

        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        // Less than the links alone would take, at 8 bytes each: there are fifteen for each tree.
        assertThat(bytes).isLessThan(10_000 * 15 * 8L);
    }
}
