package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.heap.HookBodies.OnFailure;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the look at the beginning of the stream's order finds, and what it leaves to the whole order. */
class DepthProbeTest {
    private static final Inspection.Settings SETTINGS = new Inspection.Settings(
            new Shapes(ContainerModels.bundled(), LiveTypes.bundled()),
            HookMode.RUN,
            false,
            (owner, method, descriptor) -> OnFailure.PASSES,
            type -> true,
            512 << 10,
            Long.MAX_VALUE);

    private static class Node implements Serializable {
        private static final long serialVersionUID = 1;

        final Object first;
        final Object second;

        Node(Object first, Object second) {
            this.first = first;
            this.second = second;
        }
    }

    private static final class Counted implements Serializable {
        private static final long serialVersionUID = 1;

        static int written;

        final Object value = "value";

        private void writeObject(ObjectOutputStream out) throws IOException {
            written++;
            out.defaultWriteObject();
        }
    }

    private static Object chain(int length, Object end) {
        Object head = end;
        for (int i = 0; i < length; i++) {
            head = new Node(null, head);
        }
        return head;
    }

    private static Object tree(int depth) {
        return depth == 0 ? "leaf" : new Node(tree(depth - 1), tree(depth - 1));
    }

    @Test
    void aChainThatBeginsAtTheRootIsTooDeep() {
        assertThat(DepthProbe.overflows(chain(100_000, "end"), SETTINGS)).isTrue();
        assertThat(DepthProbe.overflows(List.of(1, new ArrayList<>(List.of(chain(100_000, "end")))), SETTINGS))
                .isFalse();
        assertThat(DepthProbe.overflows(new ArrayList<>(List.of(1, chain(100_000, "end"))), SETTINGS))
                .isTrue();
    }

    @Test
    void shortChainsAndTreesAreNot() {
        assertThat(DepthProbe.overflows(chain(2_000, "end"), SETTINGS)).isFalse();
        assertThat(DepthProbe.overflows(tree(14), SETTINGS)).isFalse();
    }

    @Test
    void whatTheStreamMetBeforeIsAHandleAndNotDeep() {
        Object[] nodes = new Object[10_000];
        Object before = "end";
        for (int i = 0; i < nodes.length; i++) {
            before = new Node(before, null);
            nodes[i] = before;
        }
        // Each node is met before the one that holds it.
        Object wide = chainOfArrays(nodes);

        assertThat(DepthProbe.overflows(wide, SETTINGS)).isFalse();
        assertThat(DepthProbe.overflows(before, SETTINGS)).isTrue();
    }

    private static Object chainOfArrays(Object[] nodes) {
        Object[][] arrays = new Object[(nodes.length + 999) / 1_000][];
        for (int i = 0; i < arrays.length; i++) {
            int from = i * 1_000;
            arrays[i] = Arrays.copyOfRange(nodes, from, Math.min(nodes.length, from + 1_000));
        }
        return arrays;
    }

    @Test
    void whatAHookWritesFirstIsLeftToTheWholeOrder() {
        Object chain = chain(100_000, "end");

        assertThat(DepthProbe.overflows(new Node(new Counted(), chain), SETTINGS))
                .isFalse();
        assertThat(DepthProbe.overflows(new Node(chain, new Counted()), SETTINGS))
                .isTrue();
    }

    @Test
    void theBareVerdictStopsWhereTheStreamWould() {
        Object root = chain(4 * DepthProbe.OBJECTS, new Counted());
        Counted.written = 0;

        assertThat(Inspection.clean(root, SETTINGS)).isFalse();
        assertThat(Counted.written).isZero();

        assertThat(Inspection.clean(chain(10, new Counted()), SETTINGS)).isTrue();
        assertThat(Counted.written).isEqualTo(1);
        assertThat(Tagalong.inspect(root).findings()).hasSize(1);
    }
}
