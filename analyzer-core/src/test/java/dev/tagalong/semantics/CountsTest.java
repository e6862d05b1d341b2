package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of several bad objects of one class behind one link the first is shown and all are counted, each once. */
class CountsTest {
    static final class Looping implements Serializable {
        private final transient Collection<?> held;

        Looping(Collection<?> held) {
            this.held = held;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            for (Object each : held) {
                out.writeObject(each);
            }
        }

        private void readObject(ObjectInputStream in) {}
    }

    static final class Refusing implements Serializable {
        private final int number;

        Refusing(int number) {
            this.number = number;
        }

        private void writeObject(ObjectOutputStream out) {
            throw new IllegalStateException("number " + number);
        }
    }

    static final class Subclass extends ArrayList<Object> {
        Subclass(Collection<?> held) {
            super(held);
        }
    }

    private static List<Thread> threads(int number) {
        return IntStream.range(0, number).mapToObj(i -> new Thread()).toList();
    }

    private static Map<Object, Object> byKey(Map<Object, Object> map, int number) {
        List<Thread> threads = threads(number);
        IntStream.range(0, number).forEach(i -> map.put("k" + i, threads.get(i)));
        return map;
    }

    private static Finding only(Object root) {
        Report report = Tagalong.inspect(new Box(root));
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static void assertThree(Object container, String first) {
        Finding finding = only(container);

        assertThat(finding.count()).isEqualTo(3);
        assertThat(names(finding)).isEqualTo(first);
    }

    private static String names(Finding finding) {
        return String.join(" ", finding.path().stream().map(Step::name).toList());
    }

    @Test
    void eachEntryOfAContainerCounts() {
        assertThree(new ArrayList<>(threads(3)), "value [0]");
        assertThree(List.copyOf(threads(3)), "value [0]");
        assertThree(threads(3).toArray(), "value [0]");
        assertThree(new HashSet<>(threads(3)), "value [0]");
        assertThree(new ArrayDeque<>(threads(3)), "value [0]");
        assertThree(new Vector<>(threads(3)), "value [0]");
        assertThree(new Subclass(threads(3)), "value [0]");
        assertThree(byKey(new LinkedHashMap<>(), 3), "value [\"k0\"]");
        assertThree(byKey(new ConcurrentHashMap<>(), 3), "value [\"k0\"]");
    }

    @Test
    void keysCountAsValuesDo() {
        Map<Object, Object> map = new HashMap<>();
        threads(3).forEach(key -> map.put(key, "fine"));

        assertThree(map, "value [0]");
    }

    @Test
    void whatAHookWritesOneByOneCounts() {
        assertThree(new Looping(threads(3)), "value writeObject");
    }

    @Test
    void objectsWhoseOwnHooksRefuseCountThoughTheySayDifferentThings() {
        Finding finding = only(new ArrayList<>(List.of(new Refusing(1), new Refusing(2), new Refusing(3))));

        assertThat(finding.count()).isEqualTo(3);
        assertThat(names(finding)).isEqualTo("value [0]");
        assertThat(finding.reason()).endsWith("java.lang.IllegalStateException: number 1");
    }

    @Test
    void theSameObjectCountsOnce() {
        Thread twice = new Thread();
        Finding finding = only(new ArrayList<>(List.of(twice, twice, new Thread())));

        assertThat(finding.count()).isEqualTo(2);
        assertThat(finding.morePaths()).isEqualTo(1);
    }

    /** More than the first pass looks at together, some of them behind what is fine. */
    @ParameterizedTest
    @ValueSource(ints = {50, 1_100, 5_000})
    void theFirstOfManyIsShown(int number) {
        List<Object> list = new ArrayList<>(List.of("fine", "fine", "fine"));
        list.addAll(threads(number));
        Finding finding = only(list);

        assertThat(finding.count()).isEqualTo(number);
        assertThat(names(finding)).isEqualTo("value [3]");
    }

    @Test
    void theNumberStandsInTextAndJson() {
        Report report = Tagalong.inspect(new Box(new ArrayList<>(threads(3))));

        assertThat(new TextWriter().render(report))
                .contains("it leads to 3 objects that are not Serializable")
                .contains("x [0]")
                .contains("3 objects are held this way; the path to the nearest is shown.");
        assertThat(new JsonWriter().render(report)).contains("\"count\": 3");
    }
}
