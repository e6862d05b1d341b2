package dev.tagalong.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Change;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Changes of random objects, against the real stream: fields are really set to null, in all ways that there are. */
class ChangeProperties {
    private static final List<Field> FIELDS = List.of(
            field(A.class, "x"),
            field(A.class, "y"),
            field(B.class, "x"),
            field(B.class, "list"),
            field(C.class, "z"),
            field(C.class, "array"));

    private static final class A implements Serializable {
        private Object x;
        private Object y;
    }

    private static final class B implements Serializable {
        private Object x;
        private List<Object> list = new ArrayList<>();
    }

    private static final class C implements Serializable {
        private Object z;
        private Object[] array = new Object[2];
    }

    /** Three numbers for each object: its class, and what its two places hold; see {@link #held}. */
    @Property(tries = 400, seed = "2718")
    void changesAreTheSmallestThatTheStreamAgreesTo(@ForAll("graphs") List<List<Integer>> graph) throws Exception {
        Report report = Tagalong.inspect(objects(graph).get(0));
        assertThat(report.changes().isEmpty()).isEqualTo(report.clean());
        List<Integer> smallest = new ArrayList<>();
        for (int size = 0; smallest.isEmpty(); size++) {
            for (int bits = 0; bits < 1 << FIELDS.size(); bits++) {
                if (Integer.bitCount(bits) == size && written(graph, bits)) {
                    smallest.add(bits);
                }
            }
        }
        if (report.clean()) {
            assertThat(smallest).containsExactly(0);
            return;
        }
        assertThat(report.changes().stream().map(ChangeProperties::bits))
                .as(new TextWriter().render(report))
                .containsExactlyInAnyOrderElementsOf(smallest);
        assertThat(report.changes()).allMatch(change -> change.minimal() && change.checked() && change.more() == 0);
    }

    @Provide
    Arbitrary<List<List<Integer>>> graphs() {
        return Arbitraries.integers()
                .between(0, 11)
                .list()
                .ofSize(3)
                .list()
                .ofMinSize(2)
                .ofMaxSize(9);
    }

    private static List<Object> objects(List<List<Integer>> graph) {
        List<Object> objects = new ArrayList<>();
        for (List<Integer> node : graph) {
            objects.add(
                    switch (node.get(0) % 3) {
                        case 0 -> new A();
                        case 1 -> new B();
                        default -> new C();
                    });
        }
        for (int at = 0; at < graph.size(); at++) {
            Object first = held(objects, graph.get(at).get(1));
            Object second = held(objects, graph.get(at).get(2));
            if (objects.get(at) instanceof A a) {
                a.x = first;
                a.y = second;
            } else if (objects.get(at) instanceof B b) {
                b.x = first;
                b.list.add(second);
            } else if (objects.get(at) instanceof C c) {
                c.z = first;
                c.array[1] = second;
            }
        }
        return objects;
    }

    /** 0 is an object that cannot be sent, 1 and 2 a string, all else one of the objects. */
    private static Object held(List<Object> objects, int number) {
        return number == 0 ? new Object() : number < 3 ? "text" : objects.get(number % objects.size());
    }

    private static boolean written(List<List<Integer>> graph, int bits) throws Exception {
        List<Object> objects = objects(graph);
        for (Object object : objects) {
            for (int at = 0; at < FIELDS.size(); at++) {
                if ((bits >> at & 1) == 1 && FIELDS.get(at).getDeclaringClass().isInstance(object)) {
                    FIELDS.get(at).set(object, null);
                }
            }
        }
        return !WriteOracle.throwsOnWrite(objects.get(0)).threw();
    }

    private static int bits(Change change) {
        return IntStream.range(0, FIELDS.size())
                .filter(at -> change.edits().stream()
                        .anyMatch(edit -> edit.owner()
                                        .equals(FIELDS.get(at)
                                                .getDeclaringClass()
                                                .getName())
                                && edit.name().equals(FIELDS.get(at).getName())))
                .map(at -> 1 << at)
                .sum();
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
