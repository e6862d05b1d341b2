package dev.tagalong.samples.benchmarks.graphs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each graph is written as the number of objects that it says. */
class WrittenTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 10, 11, 63, 64, 65, 100})
    void asManyObjectsAsIsSaid(int size) throws IOException {
        assertThat(count(Orders.closed(size))).isEqualTo(Orders.written(size));
        assertThat(count(Orders.open(size))).isEqualTo(Orders.written(size));
        assertThat(count(Orders.hooked(size))).isEqualTo(Orders.writtenHooked(size));
        assertThat(count(Maps.ofLists(size))).isEqualTo(Maps.written(size));
        assertThat(count(Trees.clean(size))).isEqualTo(Trees.written(size));
        assertThat(count(RandomGraph.build(size))).isEqualTo(RandomGraph.written(size));
        assertThat(count(Chain.build(size))).isEqualTo(Chain.written(size));
        assertThat(count(Closures.build(size))).isEqualTo(Closures.written(size));
    }

    @Test
    void aboutSixtyObjectsBehindTheLambda() {
        assertThat(Closures.written(8)).isBetween(55L, 65L);
    }

    @Test
    void thePlantedObjectCannotBeWritten() {
        assertThatThrownBy(() -> count(Trees.planted(100)))
                .isInstanceOf(NotSerializableException.class)
                .hasMessage("java.lang.ref.WeakReference");
    }

    private static long count(Object root) throws IOException {
        Counting out = new Counting();
        out.writeObject(root);
        return out.objects;
    }

    /** Asked once for each object that is written, before anything refers back to it. */
    private static final class Counting extends ObjectOutputStream {
        private long objects;

        Counting() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            objects++;
            return object;
        }
    }
}
