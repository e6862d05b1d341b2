package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where the answer is known not to be that of the streams; README.md and docs/adr/0002 say so. */
class KnownDifferencesTest {
    /** Changes what it is in while that is being written. */
    static final class Changing implements Serializable {
        final transient Runnable change;

        Changing(Runnable change) {
            this.change = change;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            change.run();
            out.defaultWriteObject();
        }
    }

    private static Object list() {
        List<Object> list = new ArrayList<>();
        list.add(new Changing(() -> list.add("more")));
        return list;
    }

    private static Object map() {
        Map<String, Object> map = new TreeMap<>();
        map.put("a", new Changing(() -> map.put("c", "more")));
        map.put("b", "fine");
        return map;
    }

    /** An element's hook runs when all of the container has been looked at, and not in the middle of it. */
    @Test
    void aContainerThatTheHookOfAnElementChangesIsRefusedByTheStreamAlone() {
        for (Supplier<Object> fresh :
                List.<Supplier<Object>>of(KnownDifferencesTest::list, KnownDifferencesTest::map)) {
            assertThat(WriteOracle.throwsOnWrite(fresh.get()).thrown())
                    .isExactlyInstanceOf(ConcurrentModificationException.class);
            assertThat(Tagalong.inspect(fresh.get()).findings()).isEmpty();
        }
    }

    interface Task extends Runnable, Serializable {}

    /** Sends a lambda in its place. */
    static final class Job implements Serializable {
        final transient Object bad = new Object();

        Object writeReplace() {
            Object captured = bad;
            return (Task) () -> Objects.requireNonNull(captured);
        }
    }

    /** The lambda in between is no step of its own. */
    @Test
    void whatALambdaInThePlaceOfAnObjectCapturedIsShownAsCapturedByTheObject() {
        List<Finding> findings = Tagalong.inspect(new Job()).findings();

        assertThat(findings)
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path()).extracting(Step::kind).containsExactly(EdgeKind.CAPTURED));
    }

    private static Object halfWithoutAHandle() {
        Box half = new Box(new Object());
        return new Object[] {new Guards.Catching(new WriteUnsharedTest.Unshared(half)), half};
    }

    /** The stream gives no handle to what {@code writeUnshared} writes, and begins it again at the next reference. */
    @Test
    void whatWasWrittenUnsharedCountsAsAHandleAfterwards() {
        assertThat(WriteOracle.throwsOnWrite(halfWithoutAHandle()).thrown())
                .isExactlyInstanceOf(NotSerializableException.class);
        assertThat(Tagalong.inspect(halfWithoutAHandle()).findings())
                .filteredOn(Finding::fails)
                .extracting(Finding::rule)
                .containsExactly("read-fails");
    }

    interface Answer extends Serializable {
        Object get();
    }

    private static Object lambdaWithoutAHandle() {
        Object[] holder = new Object[1];
        Answer inner = () -> holder;
        int number = holder.length;
        Answer outer = () -> List.of(inner, number);
        holder[0] = outer;
        return new WriteUnsharedTest.Unshared(outer);
    }

    /** Inside of itself the stream writes the lambda once more; there what it captures is not filled in yet. */
    @Test
    void norIsALambdaThatWasWrittenUnsharedSeenToBeWrittenInsideOfItself() throws IOException {
        byte[] written = WriteOracle.bytes(lambdaWithoutAHandle());

        assertThat(ReadOracle.read(written, getClass().getClassLoader()).thrown())
                .isExactlyInstanceOf(InvalidObjectException.class);
        assertThat(Tagalong.inspect(lambdaWithoutAHandle()).findings())
                .extracting(Finding::rule)
                .containsExactly("state-lost");
    }
}
