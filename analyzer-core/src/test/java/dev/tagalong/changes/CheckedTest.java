package dev.tagalong.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Change;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import dev.tagalong.report.SchemaCheck;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a change that is called checked leaves, against the streams: the fields that it names are really set to null, in
 * all objects, and what is left is written and read.
 */
class CheckedTest {
    private static final String HEADLINE = "Smallest change: 1 edit frees it.";

    interface Task extends Serializable {
        @Nullable
        Object run();
    }

    /** The stream writes the fields in the order of their names. */
    private static final class Root implements Serializable {
        private @Nullable Object a;
        private @Nullable Object b;
        private @Nullable Object c;
    }

    private static final class Wrapper implements Serializable {
        private @Nullable Object bad;
        private @Nullable Object good;
    }

    private static final class Hub implements Serializable {
        private @Nullable Task task;
        private @Nullable Entry entry;
        private @Nullable Original original;
        private @Nullable Object next;

        private Task capturing() {
            return () -> this;
        }
    }

    private record Entry(Hub hub) implements Serializable {}

    /** Written as something else, which is turned back. */
    private static final class Original implements Serializable {
        private final Hub hub;

        private Original(Hub hub) {
            this.hub = hub;
        }

        private Object writeReplace() {
            return new StandIn(hub);
        }
    }

    private static final class StandIn implements Serializable {
        private final Hub hub;

        private StandIn(Hub hub) {
            this.hub = hub;
        }

        private Object readResolve() {
            return new Original(hub);
        }
    }

    /** The hub comes first by {@code a}, behind what cannot be sent; or else by {@code b}, inside of it. */
    private static Root behind(Hub hub, @Nullable Object inside) {
        Wrapper wrapper = new Wrapper();
        wrapper.bad = new Object();
        wrapper.good = hub;
        Root root = new Root();
        root.a = wrapper;
        root.b = inside;
        return root;
    }

    private static Root lambda() {
        Hub hub = new Hub();
        hub.task = hub.capturing();
        return behind(hub, hub.task);
    }

    private static Root entry() {
        Hub hub = new Hub();
        hub.entry = new Entry(hub);
        return behind(hub, hub.entry);
    }

    private static Root replaced() {
        Hub hub = new Hub();
        hub.original = new Original(hub);
        return behind(hub, hub.original);
    }

    @Test
    void withoutTheWayByWhichItsHolderCameFirstALambdaLeadsBackToItself() {
        Report report = inspect(lambda());
        Change kept = change(report, "Wrapper#bad");
        Change cut = change(report, "Root#a");

        assertThat(kept.checked()).isTrue();
        assertThat(kept.brings()).isNull();
        assertThat(sent(wrapper(lambda(), false)).thrown()).isNull();
        assertThat(cut.checked()).isFalse();
        assertThat(cut.brings()).isEqualTo(Severity.ERROR);
        assertThat(sent(wrapper(lambda(), true)).thrown()).isInstanceOf(ClassCastException.class);
        assertThat(report.changes().get(0)).isEqualTo(kept);
    }

    @Test
    void theSameForWhatIsReplaced() {
        Report report = inspect(replaced());

        assertThat(change(report, "Wrapper#bad").checked()).isTrue();
        assertThat(sent(wrapper(replaced(), false)).thrown()).isNull();
        assertThat(change(report, "Root#a").checked()).isFalse();
        assertThat(change(report, "Root#a").brings()).isEqualTo(Severity.ERROR);
        assertThat(sent(wrapper(replaced(), true)).thrown()).isInstanceOf(ClassCastException.class);
    }

    @Test
    void aRecordThatComesFirstThenArrivesAsNullInItselfWhichIsNoError() {
        Report report = inspect(entry());
        Change kept = change(report, "Wrapper#bad");
        Change cut = change(report, "Root#a");

        assertThat(kept.checked()).isTrue();
        assertThat(kept.brings()).isNull();
        Wrapper wrapper = (Wrapper) arrived(wrapper(entry(), false)).a;
        assertThat(wrapper).extracting("good.entry").isNotNull();
        assertThat(cut.checked()).isTrue();
        assertThat(cut.brings()).isEqualTo(Severity.WARNING);
        Entry alone = (Entry) arrived(wrapper(entry(), true)).b;
        assertThat(alone).extracting("hub.entry").isNull();
    }

    /** Leads to a lambda that leads back to itself, and to another hub. */
    private static Root twoTasks() {
        Hub first = new Hub();
        Hub second = new Hub();
        first.task = first.capturing();
        first.next = second;
        second.task = second.capturing();
        Root root = new Root();
        root.a = first.task;
        root.b = second.task;
        return root;
    }

    @Test
    void aFaultThatMovesElsewhereIsNotGone() {
        assertThat(sent(twoTasks()).thrown()).isInstanceOf(ClassCastException.class);
        Report report = inspect(twoTasks());
        Change task = change(report, "Hub#task");
        Change root = change(report, "Root#a");

        assertThat(task.checked()).isTrue();
        Root without = twoTasks();
        Hub first = hub(without.a);
        first.task = null;
        ((Hub) first.next).task = null;
        assertThat(sent(without).thrown()).isNull();
        assertThat(root.frees()).isEqualTo(task.frees());
        assertThat(root.checked()).isFalse();
        without = twoTasks();
        without.a = null;
        assertThat(sent(without).thrown()).isInstanceOf(ClassCastException.class);
    }

    private static Hub hub(@Nullable Object task) {
        return (Hub) ((Task) task).run();
    }

    /** Two wrappers of which one holds nothing wrong, but is what comes first. */
    private static Root sharedDeclaration(boolean good) {
        Hub hub = new Hub();
        hub.task = hub.capturing();
        Wrapper first = new Wrapper();
        Wrapper second = new Wrapper();
        first.good = good ? hub : null;
        second.good = good ? new Object() : null;
        Root root = new Root();
        root.a = first;
        root.b = hub.task;
        root.c = second;
        return root;
    }

    @Test
    void anEditTakesAwayTheHealthyLinksOfItsDeclarationToo() {
        Report report = inspect(sharedDeclaration(true));

        assertThat(change(report, "Root#c").checked()).isTrue();
        Root without = sharedDeclaration(true);
        without.c = null;
        assertThat(sent(without).thrown()).isNull();
        assertThat(change(report, "Wrapper#good").checked()).isFalse();
        assertThat(sent(sharedDeclaration(false)).thrown()).isInstanceOf(ClassCastException.class);
        String text = new TextWriter().render(report);
        assertThat(text).contains(HEADLINE + " Checked: without this field the same object is clean.");
        assertThat(report.changes().get(0).edits().get(0).name()).isEqualTo("c");
    }

    private static final class Link implements Serializable {
        private @Nullable Link next;
    }

    /** Each object of a long chain comes before the one that holds it, as long as {@code a} is there. */
    private static Root chain() {
        Link[] backwards = new Link[60_000];
        for (int at = 0; at < backwards.length; at++) {
            backwards[at] = new Link();
            backwards[at].next = at == 0 ? null : backwards[at - 1];
        }
        Wrapper wrapper = new Wrapper();
        wrapper.bad = new Object();
        wrapper.good = backwards;
        Root root = new Root();
        root.a = wrapper;
        root.b = backwards[backwards.length - 1];
        return root;
    }

    @Test
    void withoutWhatComesFirstTheSameObjectsCanNestTooDeep() {
        Report report = inspect(chain());

        assertThat(report.findings()).allMatch(finding -> finding.rule().equals("not-serializable"));
        assertThat(change(report, "Wrapper#bad").checked()).isTrue();
        assertThat(sent(wrapper(chain(), false)).thrown()).isNull();
        assertThat(change(report, "Root#a").checked()).isFalse();
        assertThat(change(report, "Root#a").brings()).isEqualTo(Severity.ERROR);
        assertThat(sent(wrapper(chain(), true)).kind()).isEqualTo(Outcome.Kind.STACK_OVERFLOW);
    }

    private static Root deep(boolean twice) {
        Root root = new Root();
        root.a = chain().b;
        Hub last = null;
        for (int at = 0; twice && at < 30_000; at++) {
            Hub hub = new Hub();
            hub.next = last;
            last = hub;
        }
        root.b = last;
        return root;
    }

    @Test
    void whatNestsTooDeepIsFreedByTheLinkThatNests() {
        Report report = inspect(deep(false));

        assertThat(report.findings()).allMatch(finding -> finding.rule().equals("too-deep"));
        assertThat(change(report, "Link#next").checked()).isTrue();
        Root root = deep(false);
        ((Link) root.a).next = null;
        assertThat(sent(root).thrown()).isNull();
    }

    @Test
    void whatNestsLessDeepIsStillTooDeep() {
        Report report = inspect(deep(true));

        assertThat(change(report, "Link#next").checked()).isFalse();
        assertThat(change(report, "Link#next").brings()).isEqualTo(Severity.ERROR);
        Root root = deep(true);
        ((Link) root.a).next = null;
        assertThat(sent(root).kind()).isEqualTo(Outcome.Kind.STACK_OVERFLOW);
    }

    /** Counts how often its hook runs. */
    private static final class Guard implements Serializable {
        private static int runs;
        private transient @Nullable Object value = new Object();

        private void writeObject(ObjectOutputStream out) throws IOException {
            runs++;
            try {
                out.writeObject(value);
            } catch (NotSerializableException e) {
                out.writeObject("stand-in");
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    @Test
    void whatAHookSwallowsIsNotAskedAgain() {
        Root root = behind(new Hub(), new Guard());
        Guard.runs = 0;
        Report report = inspect(root);

        assertThat(report.changes()).hasSizeGreaterThan(1).allMatch(Change::checked);
        assertThat(Guard.runs).isEqualTo(2);
        assertThat(sent(wrapper(root, false)).thrown()).isNull();
        assertThat(sent(wrapper(root, true)).thrown()).isNull();
    }

    /** Swallows a failure that lies deeper; it is not there if the same was written before. */
    @Test
    void aHookThatWouldSeeAFailureItDidNotSeeIsNotCalledChecked() {
        Wrapper shared = new Wrapper();
        shared.bad = new Object();
        Guard guard = new Guard();
        guard.value = shared;
        Root root = new Root();
        root.a = shared;
        root.b = guard;
        Report report = inspect(root);

        assertThat(change(report, "Wrapper#bad").checked()).isTrue();
        shared.bad = null;
        assertThat(sent(root).thrown()).isNull();
        assertThat(report.changes())
                .filteredOn(change -> !names(change).equals("Wrapper#bad"))
                .noneMatch(Change::checked);
    }

    /** Takes the edited field away: that of the root, or that of the wrapper which it holds. */
    private static Root wrapper(Root root, boolean whole) {
        if (whole) {
            root.a = null;
        } else {
            ((Wrapper) root.a).bad = null;
        }
        return root;
    }

    private static Report inspect(Object root) {
        return SchemaCheck.valid(Tagalong.inspect(root));
    }

    private static Change change(Report report, String edits) {
        List<Change> found = report.changes().stream()
                .filter(change -> names(change).equals(edits))
                .toList();
        assertThat(found).as(new TextWriter().render(report)).hasSize(1);
        return found.get(0);
    }

    private static String names(Change change) {
        return change.edits().stream()
                .map(edit -> edit.owner().substring(edit.owner().lastIndexOf('$') + 1) + "#" + edit.name())
                .collect(Collectors.joining(" "));
    }

    private static Outcome sent(Object object) {
        Outcome outcome = WriteOracle.throwsOnWrite(object);
        if (outcome.thrown() != null) {
            return outcome;
        }
        try {
            return ReadOracle.read(WriteOracle.bytes(object), CheckedTest.class.getClassLoader());
        } catch (IOException e) {
            throw new AssertionError("written once, and not again", e);
        }
    }

    private static Root arrived(Object object) {
        Outcome outcome = sent(object);
        assertThat(outcome.thrown()).isNull();
        assertThat(outcome.value()).isInstanceOf(Root.class);
        return (Root) outcome.value();
    }
}
