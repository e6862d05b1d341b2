package dev.tagalong.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Change;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Checked changes of random objects in cycles of lambdas, replaced objects and records, against the streams: an equal
 * graph is made without the links that a change takes away, and written and read.
 */
class CheckedProperties {
    interface Task extends Serializable {
        @Nullable
        Object run();
    }

    /** What all else captures or holds; the four of one are made once, so that they are met again. */
    private static final class Hub implements Serializable {
        private @Nullable Object any;
        private @Nullable Entry entry;
        private @Nullable Original original;
        private @Nullable Task task;

        private Task task() {
            return () -> this;
        }
    }

    private record Entry(Hub hub) implements Serializable {}

    private static final class Original implements Serializable {
        private final transient StandIn standIn;

        private Original(StandIn standIn) {
            this.standIn = standIn;
        }

        private Object writeReplace() {
            return standIn;
        }
    }

    private static final class StandIn implements Serializable {
        private final @Nullable Hub hub;

        private StandIn(@Nullable Hub hub) {
            this.hub = hub;
        }

        private Object readResolve() {
            return new Original(this);
        }
    }

    /** Five numbers for each object: what its fields hold, see {@link #objects}, and which form of the last. */
    @Property(tries = 600, seed = "3141")
    void whatIsCheckedIsSentAndNothingElse(@ForAll("graphs") List<List<Integer>> graph) throws Exception {
        Report report = Tagalong.inspect(root(graph, Set.of()));
        for (Change change : report.changes()) {
            Set<String> gone = change.edits().stream()
                    .map(edit -> edit.owner().substring(edit.owner().lastIndexOf('$') + 1) + "#" + edit.name())
                    .collect(Collectors.toSet());
            assertThat(sent(root(graph, gone)).thrown() == null)
                    .as(gone + " in " + new TextWriter().render(report))
                    .isEqualTo(change.checked());
        }
    }

    @Provide
    Arbitrary<List<List<Integer>>> graphs() {
        return Arbitraries.integers()
                .between(0, 17)
                .list()
                .ofSize(5)
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    private static Object root(List<List<Integer>> graph, Set<String> gone) {
        List<Hub> hubs = graph.stream().map(numbers -> new Hub()).toList();
        List<Entry> entries = hubs.stream().map(Entry::new).toList();
        List<Task> tasks = new ArrayList<>();
        List<Original> originals = new ArrayList<>();
        for (Hub hub : hubs) {
            tasks.add(gone.contains("Hub#this") ? () -> null : hub.task());
            originals.add(new Original(new StandIn(gone.contains("StandIn#hub") ? null : hub)));
        }
        for (int at = 0; at < hubs.size(); at++) {
            List<Integer> numbers = graph.get(at);
            Hub hub = hubs.get(at);
            int any = numbers.get(0);
            List<? extends Object> form =
                    List.of(hubs, entries, tasks, originals).get(numbers.get(4) % 4);
            hub.any = gone.contains("Hub#any") || any < 3 ? null : any < 6 ? new Object() : form.get(any % form.size());
            hub.entry = gone.contains("Hub#entry") ? null : held(entries, numbers.get(1));
            hub.original = gone.contains("Hub#original") ? null : held(originals, numbers.get(2));
            hub.task = gone.contains("Hub#task") ? null : held(tasks, numbers.get(3));
        }
        return hubs.get(0);
    }

    private static <T> @Nullable T held(List<T> objects, int number) {
        return number < 9 ? null : objects.get(number % objects.size());
    }

    private static Outcome sent(Object object) throws IOException {
        Outcome outcome = WriteOracle.throwsOnWrite(object);
        return outcome.thrown() != null
                ? outcome
                : ReadOracle.read(WriteOracle.bytes(object), CheckedProperties.class.getClassLoader());
    }
}
