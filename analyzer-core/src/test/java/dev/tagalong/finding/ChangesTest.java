package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.finding.Uses.Capture;
import dev.tagalong.finding.Uses.Declared;
import dev.tagalong.finding.Uses.Member;
import dev.tagalong.finding.Uses.Value;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final LambdaKey LAMBDA =
            new LambdaKey("demo.Job", "demo.Job", "lambda$task$1", "(Ldemo/Worker;)V", "java.lang.Runnable");

    @Test
    void theStoryIsFreedByOneWord() {
        Change best = Story.found().changes().get(0);
        assertThat(best.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.owner() + "#" + edit.name()).isEqualTo("demo.WorkerProcess#popen");
            assertThat(edit.edit()).isEqualTo("transient");
            assertThat(edit.text()).isEqualTo("private transient Popen popen;");
            assertThat(edit.arrival()).isEqualTo("On arrival it is null. Nothing that runs there uses it.");
            assertThat(edit.file()).isEqualTo("WorkerProcess.java");
            assertThat(edit.at()).isNull();
        });
        assertThat(best.frees())
                .containsExactly(
                        "not-serializable|demo.Application$Work|demo.Finalizer#ref:field",
                        "not-serializable|demo.Application$Work|demo.Finalizer#registration:field");
        assertThat(best.minimal()).isTrue();
        assertThat(best.checked()).isTrue();
        assertThat(best.more()).isZero();
    }

    @Test
    void whatIsNullAtFirstComesFirstThenWhatIsNearestToTheOffenderAndLastWhatIsUsed() {
        assertThat(Story.found().changes())
                .extracting(change -> change.edits().get(0).name())
                .containsExactly("popen", "finalizer", "processes", "app");
        assertThat(Story.found().changes().get(3).edits().get(0).edit()).isEqualTo("restore");
    }

    @Test
    void whatNestsTooDeepIsNeverCalledChecked() {
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .first n:demo.Node");
        Offender plain = slice.notSerializable("n");
        Offender deep = new Offender(plain.node(), -1, "too-deep", "it lies deep", null);

        assertThat(found(slice, new FakeUses(), plain).changes().get(0).checked())
                .isTrue();
        // Another way through the same objects can be as long: the slice does not know.
        assertThat(found(slice, new FakeUses(), deep).changes().get(0).checked())
                .isFalse();
    }

    @Test
    void eachFindingSaysWhichOfItsStepsIsEdited() {
        assertThat(Story.found().findings()).allSatisfy(finding -> {
            Fix first = finding.fixes().get(0);
            assertThat(finding.path().get(first.step()).name()).isEqualTo("popen");
            assertThat(first.edit()).isEqualTo("transient");
        });
    }

    @Test
    void aFieldThatIsUsedOnArrivalIsRestoredThere() {
        FakeUses uses = new FakeUses()
                .field("demo.Job#cache", "Job.java", "private final", "Cache", "demo.Job.run", "demo.Job.fill");
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .cache c:demo.Cache");
        Change.Edit edit = only(found(slice, uses, slice.notSerializable("c")));
        assertThat(edit.edit()).isEqualTo("restore");
        assertThat(edit.text().lines())
                .containsExactly(
                        "private transient Cache cache;",
                        "private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {",
                        "    in.defaultReadObject();",
                        "    cache = ...;",
                        "}");
        assertThat(edit.arrival())
                .isEqualTo("On arrival it is used by Job.fill() and Job.run(), so readObject has to make it anew.");
    }

    @Test
    void whereNotAllIsKnownWhoReadsItIsNamed() {
        Member read = new Member(
                "Job.java", "", "Cache", false, true, List.of(new Place("demo.Job", "fill", "Job.java", 0)), false);
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .cache c:demo.Cache");
        Change.Edit edit = only(found(slice, new FakeUses().field("demo.Job#cache", read), slice.notSerializable("c")));
        assertThat(edit.text().lines())
                .containsExactly(
                        "transient Cache cache;", "cache = ...; // in readObject, behind in.defaultReadObject()");
        assertThat(edit.arrival()).startsWith("It is read by Job.fill(). If that runs on arrival, ");
    }

    @Test
    void transientHasNoEffectWhereTheClassChoosesItsFields() {
        Member put = new Member("Job.java", "private", "Cache", true, true, List.of(), true);
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .cache c:demo.Cache");
        Change.Edit edit = only(found(slice, new FakeUses().field("demo.Job#cache", put), slice.notSerializable("c")));
        assertThat(edit.edit()).isEqualTo("hook");
        assertThat(edit.text()).doesNotContain("transient");
    }

    @Test
    void aValueThatLeadsToTheOffenderIsNotTakenInPlaceOfTheObject() {
        for (Value value : List.of(new Value("context", false), new Value("getContext", true))) {
            FakeUses uses = new FakeUses().captures("lambda$task$1", 0, new Capture(List.of(value), true));
            SliceBuilder slice = SliceBuilder.of(
                            "l:demo.Job$$Lambda captured.arg0 w:demo.Worker\nw .context c:demo.Context")
                    .lambda("l", LAMBDA);
            FakePlaces places = new FakePlaces().makes("lambda$task$1", "demo.Job.task(Job.java:7)", "worker");
            Found found = Findings.found(
                    slice.build(),
                    List.of(slice.notSerializable("c")),
                    Root.live("demo.Job$$Lambda", LAMBDA, places),
                    Rules.bundled(),
                    Evidence.live(places),
                    uses,
                    Advices.bundled());
            assertThat(found.changes())
                    .hasSize(2)
                    .allSatisfy(
                            change -> assertThat(change.edits().get(0).edit()).isNotEqualTo("copy"));
        }
    }

    @Test
    void aLambdaTakesValuesInPlaceOfTheObject() {
        FakeUses uses = new FakeUses()
                .captures(
                        "lambda$task$1",
                        0,
                        new Capture(List.of(new Value("getName", true), new Value("id", false)), true));
        SliceBuilder slice = SliceBuilder.of("l:demo.Job$$Lambda captured.arg0 w:demo.Worker")
                .lambda("l", LAMBDA);
        FakePlaces places = new FakePlaces().makes("lambda$task$1", "demo.Job.task(Job.java:7)", "worker");
        Change.Edit edit = only(Findings.found(
                slice.build(),
                List.of(slice.notSerializable("w")),
                Root.live("demo.Job$$Lambda", LAMBDA, places),
                Rules.bundled(),
                Evidence.live(places),
                uses,
                Advices.bundled()));
        assertThat(edit.name()).isEqualTo("worker");
        assertThat(edit.text()).isEqualTo("var name = worker.getName();\nvar id = worker.id;");
        assertThat(edit.at()).isEqualTo(FakePlaces.place("demo.Job.task(Job.java:7)"));
    }

    @Test
    void errorsComeBeforeWarnings() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .bad b:demo.Bad
                job .thread t:demo.Worker
                """);
        Offender lost = slice.offender("t", "state-lost", "it arrives as a new thread that was never started");
        Found both = found(slice, Uses.NONE, slice.notSerializable("b"), lost);
        assertThat(only(both).name()).isEqualTo("bad");
        assertThat(both.changes().get(0).frees()).containsExactly("not-serializable|demo.Job|demo.Job#bad:field");
        assertThat(both.changes().get(0).checked()).isTrue();
        assertThat(only(found(slice, Uses.NONE, lost)).name()).isEqualTo("thread");
    }

    @Test
    void whatCannotBeCutOffIsLeftToAdvice() {
        SliceBuilder slice = SliceBuilder.of("""
                r:demo.Pair component.left t:java.lang.Thread
                r component.right h:demo.Holder
                h .lock l:java.lang.Object
                """);
        Found found = found(slice, Uses.NONE, slice.notSerializable("t"), slice.notSerializable("l"));
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().get(0).frees()).containsExactly("not-serializable|demo.Pair|demo.Holder#lock:field");
        assertThat(found.changes().get(0).checked()).isFalse();
        assertThat(found.findings())
                .filteredOn(finding -> finding.offender().className().equals("java.lang.Thread"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.fixes()).extracting(Fix::edit).containsExactly("describe", "restore"));
    }

    @Test
    void withoutAnEdgeToCutThereIsNoChange() {
        SliceBuilder root = SliceBuilder.of("job:demo.Job");
        Found self = found(root, new FakeUses().type("demo.Job", type(true)), root.notSerializable("job"));
        assertThat(self.changes()).isEmpty();
        assertThat(self.findings().get(0).fixes())
                .containsExactly(new Fix(
                        Fix.ROOT, "implement", "class Job implements Serializable\nIts fields can all be sent."));
        SliceBuilder list = SliceBuilder.of("l:java.util.ArrayList [0] t:java.lang.Thread");
        assertThat(found(list, Uses.NONE, list.notSerializable("t")).changes()).isEmpty();
    }

    @Test
    void aLibrarysFieldIsTheLastThingToEdit() {
        SliceBuilder slice = SliceBuilder.of("""
                job:demo.Job .client c:lib.Client
                c .socket s:java.net.Socket
                job .other o:demo.Other
                o .same c
                """);
        Found found = found(slice, Uses.NONE, slice.notSerializable("s"));
        assertThat(found.changes())
                .extracting(
                        change -> change.edits().stream().map(Change.Edit::name).toList())
                .containsExactly(List.of("client", "same"), List.of("client", "other"));
        assertThat(found.changes()).allMatch(Change::minimal);
        SliceBuilder list =
                SliceBuilder.of("job:java.util.ArrayList [0] c:lib.Client").edge("c .socket s:java.net.Socket");
        assertThat(only(found(list, Uses.NONE, list.notSerializable("s"))).yours())
                .isFalse();
    }

    @Test
    void aGuardedFindingIsNotFreed() {
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .cache t:java.lang.Thread");
        Found found = found(
                slice, Uses.NONE, slice.guarded("t", "not-serializable", "not Serializable", "demo.Job.writeObject"));
        assertThat(found.changes()).isEmpty();
        assertThat(found.findings().get(0).fixes()).isEmpty();
    }

    @Test
    void aSuperclassCanMakeSerializableTooLittle() {
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .base b:demo.Base");
        assertThat(found(slice, new FakeUses().type("demo.Base", type(false)), slice.notSerializable("b"))
                        .findings()
                        .get(0)
                        .fixes())
                .extracting(Fix::text)
                .last()
                .asString()
                .startsWith("Its superclass is not Serializable");
    }

    @Test
    void noEditIsOfferedInAClassThatNoSourceDeclares() {
        FakeUses uses = new FakeUses().generates("demo.core$fn__7");
        SliceBuilder held = SliceBuilder.of("job:demo.Job .task f:demo.core$fn__7\nf .conn c:demo.Connection");
        Found above = found(held, uses, held.notSerializable("c"));
        assertThat(only(above).name()).isEqualTo("task");
        assertThat(above.changes().get(0).more()).isZero();

        SliceBuilder root = SliceBuilder.of("f:demo.core$fn__7 .conn c:demo.Connection");
        Found alone = found(root, uses, root.notSerializable("c"));
        assertThat(alone.changes()).isEmpty();
        assertThat(alone.findings().get(0).fixes())
                .first()
                .isEqualTo(new Fix(
                        0,
                        "describe",
                        "leave conn out of the source that core$fn__7 is made from\n"
                                + "A compiler or a library makes that class: no line of a source declares the field."));
    }

    @Test
    void aClassThatNoSourceDeclaresIsNotToBeMadeSerializable() {
        SliceBuilder slice = SliceBuilder.of("job:demo.Job .task f:demo.core$fn__7");
        FakeUses uses = new FakeUses().generates("demo.core$fn__7").type("demo.core$fn__7", type(true));
        assertThat(found(slice, uses, slice.notSerializable("f"))
                        .findings()
                        .get(0)
                        .fixes())
                .extracting(Fix::edit)
                .doesNotContain("implement");
    }

    @Test
    void severalValuesAreNamedTogether() {
        FakeUses uses = new FakeUses()
                .captures(
                        "lambda$task$1",
                        0,
                        new Capture(List.of(new Value("getName", true), new Value("id", false)), true));
        SliceBuilder slice = SliceBuilder.of("l:demo.Job$$Lambda captured.arg0 w:demo.Worker")
                .lambda("l", LAMBDA);
        FakePlaces places = new FakePlaces().makes("lambda$task$1", "demo.Job.task(Job.java:7)", "worker");
        assertThat(only(Findings.found(
                                slice.build(),
                                List.of(slice.notSerializable("w")),
                                Root.live("demo.Job$$Lambda", LAMBDA, places),
                                Rules.bundled(),
                                Evidence.live(places),
                                uses,
                                Advices.bundled()))
                        .arrival())
                .isEqualTo("Write this before the lambda, and use name and id in it:"
                        + " then it captures name and id in place of worker.");
    }

    private static Declared type(boolean construct) {
        return new Declared("Job.java", List.of(), List.of(), List.of(), construct);
    }

    private static Change.Edit only(Found found) {
        assertThat(found.changes()).hasSize(1);
        assertThat(found.changes().get(0).edits()).hasSize(1);
        return found.changes().get(0).edits().get(0);
    }

    private static Found found(SliceBuilder slice, Uses uses, Offender... offenders) {
        Root root = Root.live(slice.className(slice.first()), null, Places.NONE);
        return Findings.found(
                slice.build(),
                List.of(offenders),
                root,
                Rules.bundled(),
                Evidence.live(Places.NONE),
                uses,
                Advices.bundled());
    }
}
