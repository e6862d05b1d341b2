package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tagalong.catalogue.CatalogueException;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsTest {
    @Test
    void theStoryIsOneFindingForEachClass() {
        List<Finding> findings = Story.findings();
        assertThat(findings)
                .extracting(Finding::fingerprint)
                .containsExactly(
                        "not-serializable|demo.Application$Work|demo.Finalizer#ref:field",
                        "not-serializable|demo.Application$Work|demo.Finalizer#registration:field");
        Finding first = findings.get(0);
        assertThat(first.severity()).isEqualTo(Severity.ERROR);
        assertThat(first.certainty()).isEqualTo(Certainty.OBSERVED);
        assertThat(first.seen()).containsExactly("observed");
        assertThat(first.offender()).isEqualTo(new Finding.OffenderClass("java.lang.ref.WeakReference", true, null));
        assertThat(first.count()).isEqualTo(1);
        assertThat(first.morePaths()).isZero();
        assertThat(first.path())
                .extracting(Step::name)
                .containsExactly("app", "processes", "[0]", "popen", "finalizer", "ref");
    }

    @Test
    void aStepSaysWhatHoldsWhatAndWhere() {
        assertThat(Story.findings().get(0).path().get(1))
                .isEqualTo(new Step(
                        EdgeKind.FIELD,
                        "demo.Application",
                        "processes",
                        "processes",
                        "java.util.List",
                        "java.util.ArrayList",
                        List.of(FakePlaces.place("demo.Application.<init>(Application.java:9)")),
                        0,
                        true,
                        Certainty.OBSERVED,
                        Timing.NOW));
    }

    @Test
    void aFieldOfTheProjectThatNoConstructorStoresCameLater() {
        Finding finding = Story.findings().get(0);
        Place start = FakePlaces.place("demo.WorkerProcess.start(WorkerProcess.java:17)");
        assertThat(finding.timing()).isEqualTo(Timing.AFTER);
        assertThat(finding.after()).containsExactly(start);
        assertThat(finding.path().stream()
                        .filter(step -> step.timing() == Timing.AFTER)
                        .map(Step::member))
                .containsExactly("popen");
    }

    @Test
    void aStoreInAConstructorIsNow() {
        FakePlaces places = Story.places().store("demo.WorkerProcess#popen", "demo.WorkerProcess.<init>(W.java:3)");
        SliceBuilder slice = Story.slice();
        assertThat(findings(slice, places, slice.notSerializable("ref")))
                .singleElement()
                .extracting(Finding::timing, Finding::after)
                .containsExactly(Timing.NOW, List.of());
    }

    @Test
    void whatALibraryStoresLaterIsNotSaidOfTheProject() {
        FakePlaces places = new FakePlaces().store("org.lib.Holder#value", "org.lib.Holder.set(Holder.java:3)");
        SliceBuilder slice = SliceBuilder.of("a:org.lib.Holder .value t:java.lang.Thread");
        Finding finding = findings(slice, places, slice.notSerializable("t")).get(0);
        assertThat(finding.timing()).isEqualTo(Timing.NOW);
        assertThat(finding.path().get(0).at()).hasSize(1);
        assertThat(finding.path().get(0).yours()).isFalse();
    }

    @Test
    void atMostTenPlacesAreListedAndTheRestCounted() {
        FakePlaces places = new FakePlaces();
        IntStream.rangeClosed(1, 14).forEach(line -> places.store("demo.A#t", "demo.A.set(A.java:" + line + ")"));
        SliceBuilder slice = SliceBuilder.of("a:demo.A .t t:java.lang.Thread");
        Step step = findings(slice, places, slice.notSerializable("t"))
                .get(0)
                .path()
                .get(0);
        assertThat(step.at()).hasSize(10).isSorted();
        assertThat(step.atMore()).isEqualTo(4);
    }

    @Test
    void aCapturedVariableHasTheNameAndPlaceOfItsLambda() {
        LambdaKey key = new LambdaKey("demo.A", "demo.A", "lambda$run$1", "()V", "demo.Task");
        FakePlaces places = new FakePlaces().makes("lambda$run$1", "demo.A.run(A.java:3)", "this", "pool");
        SliceBuilder slice = SliceBuilder.of("l:demo.A$$Lambda captured.arg1 t:java.lang.Thread")
                .lambda("l", key);
        Step step = findings(slice, places, slice.notSerializable("t"))
                .get(0)
                .path()
                .get(0);
        assertThat(step.name()).isEqualTo("pool");
        assertThat(step.member()).isEqualTo("pool");
        assertThat(step.at()).containsExactly(FakePlaces.place("demo.A.run(A.java:3)"));
    }

    @Test
    void innerEdgesAreShownOnlyAtTheEnd() {
        SliceBuilder slice = SliceBuilder.of("""
                a:demo.A .list v:java.util.Collections$UnmodifiableList
                v .c* l:demo.BadList
                l [0] t:java.lang.Thread
                """);
        List<Finding> findings = findings(slice, Places.NONE, slice.notSerializable("t"), slice.notSerializable("l"));
        assertThat(findings)
                .extracting(finding -> finding.path().stream().map(Step::name).toList())
                .containsExactly(List.of("list", "c"), List.of("list", "[0]"));
        assertThat(findings)
                .extracting(Finding::fingerprint)
                .containsExactly(
                        "not-serializable|demo.A|demo.A#list:field", "not-serializable|demo.A|demo.BadList#[]:element");
    }

    @Test
    void manyObjectsOfOneFieldAreOneFindingWithTheNearestPath() {
        SliceBuilder slice = SliceBuilder.of("""
                a:demo.A .all l:java.util.ArrayList
                l [0] m:java.util.ArrayList
                m [0] t0:java.lang.Thread
                l [1] t1:java.lang.Thread
                l [2] t1
                l [3] o:java.lang.Object
                """);
        List<Finding> findings = findings(
                slice,
                Places.NONE,
                slice.notSerializable("t0"),
                slice.notSerializable("t1"),
                slice.notSerializable("t1"),
                slice.notSerializable("o"));
        assertThat(findings)
                .extracting(finding -> finding.offender().className(), Finding::count, Finding::morePaths)
                .containsExactly(tuple("java.lang.Object", 1, 0L), tuple("java.lang.Thread", 2, 1L));
        assertThat(findings.get(1).path()).extracting(Step::name).containsExactly("all", "[1]");
    }

    @Test
    void anOffenderCanBeTiedToItsLastLink() {
        SliceBuilder slice = SliceBuilder.of("""
                work:demo.Work .app app:demo.Application
                app .target work
                """);
        Finding finding = findings(slice, Places.NONE, slice.through("app", "work", "read-fails", "it is met again"))
                .get(0);
        assertThat(finding.path()).extracting(Step::name).containsExactly("app", "target");
        assertThat(finding.fingerprint()).isEqualTo("read-fails|demo.Work|demo.Application#target:field");
        assertThat(finding.reason()).isEqualTo("it is met again");
    }

    @Test
    void aGuardedOffenderIsANote() {
        SliceBuilder slice = SliceBuilder.of("c:demo.Cache writeObject() t:java.lang.Thread");
        assertThat(findings(
                        slice,
                        Places.NONE,
                        slice.guarded("t", "not-serializable", "not Serializable", "demo.Cache.writeObject")))
                .singleElement()
                .extracting(Finding::severity, Finding::guardedBy)
                .containsExactly(Severity.NOTE, "demo.Cache.writeObject");
    }

    @Test
    void whatNothingGuardsIsShownBeforeWhatIsGuarded() {
        SliceBuilder slice = SliceBuilder.of("""
                a:demo.A .t t0:java.lang.Thread
                a .next b:demo.A
                b .t t1:java.lang.Thread
                """);
        Offender guarded = slice.guarded("t0", "not-serializable", "not Serializable", "demo.A.writeObject");
        for (List<Offender> order :
                List.of(List.of(guarded, slice.notSerializable("t1")), List.of(slice.notSerializable("t1"), guarded))) {
            Finding finding =
                    findings(slice, Places.NONE, order.toArray(Offender[]::new)).get(0);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.guardedBy()).isNull();
            assertThat(finding.count()).isEqualTo(2);
            assertThat(finding.path()).hasSize(2);
        }
    }

    @Test
    void theOrderIsSeverityThenFingerprintThenClass() {
        SliceBuilder slice = SliceBuilder.of("""
                a:demo.A .z z:java.lang.Thread
                a .y l:java.util.ArrayList
                l [0] y0:java.lang.Thread
                l [1] y1:java.lang.Object
                a .x x:demo.Lost
                """);
        assertThat(findings(
                        slice,
                        Places.NONE,
                        slice.offender("x", "state-lost", "it arrives empty"),
                        slice.notSerializable("z"),
                        slice.notSerializable("y0"),
                        slice.notSerializable("y1")))
                .extracting(finding -> finding.rule() + " " + finding.offender().className())
                .containsExactly(
                        "not-serializable java.lang.Object",
                        "not-serializable java.lang.Thread",
                        "not-serializable java.lang.Thread",
                        "state-lost demo.Lost");
    }

    @Test
    void aRuleThatIsOffIsLeftOut() {
        SliceBuilder slice = SliceBuilder.of("a:demo.A .b b:demo.B");
        assertThat(findings(slice, Places.NONE, slice.offender("b", "heavy", "it holds 2 MiB")))
                .isEmpty();
    }

    @Test
    void classFilesPredictAndHaveTheirOwnSeverity() {
        SliceBuilder slice = Story.slice();
        Finding finding = Findings.of(
                        slice.build(),
                        List.of(slice.notSerializable("ref")),
                        Story.root(),
                        Rules.bundled(),
                        Evidence.predicted(Story.places(), new Started()))
                .get(0);
        assertThat(finding.seen()).containsExactly("predicted");
        assertThat(finding.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(finding.timing()).isEqualTo(Timing.AFTER);
        assertThat(finding.after()).containsExactly(Started.START);
        assertThat(finding.until()).containsExactly(Started.STOP);
    }

    /** Each link is put there by one method and taken away by another. */
    private static final class Started implements Evidence.Edges {
        static final Place START = new Place("demo.WorkerProcess", "start", "WorkerProcess.java", 17);
        static final Place STOP = new Place("demo.WorkerProcess", "stop", "WorkerProcess.java", 21);

        @Override
        public List<Place> at(int edge) {
            return List.of(START);
        }

        @Override
        public List<Place> after(int edge) {
            return List.of(START);
        }

        @Override
        public List<Place> until(int edge) {
            return List.of(STOP);
        }
    }

    @Test
    void whatDoesNotFitTheSliceIsRefused() {
        SliceBuilder slice = SliceBuilder.of("a:demo.A .b b:demo.B\nx:demo.X .y y:demo.Y");
        assertThatThrownBy(() -> findings(slice, Places.NONE, slice.notSerializable("y")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> findings(
                        slice,
                        Places.NONE,
                        new Offender(slice.number("a"), 0, "not-serializable", "not Serializable", null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> findings(slice, Places.NONE, slice.offender("b", "no-rule", "it is none")))
                .isInstanceOf(CatalogueException.class);
    }

    /** Works through paths once for all that share them; walking each path of a chain would take 10^12 steps. */
    @Test
    void aMillionObjectsOfOneFingerprintBehindALongChain() {
        int links = 1_000_000;
        LongChain chain = new LongChain(links);
        List<Offender> offenders = new ArrayList<>();
        for (int node = 1; node <= links; node++) {
            offenders.add(new Offender(node, -1, "state-lost", "it arrives empty", null));
        }
        Finding finding = Findings.of(
                        chain.slice(),
                        offenders,
                        Root.live("demo.Link", null, Places.NONE),
                        Rules.bundled(),
                        Evidence.live(Places.NONE))
                .get(0);
        assertThat(finding.count()).isEqualTo(links);
        assertThat(finding.morePaths()).isZero();
        assertThat(finding.path()).hasSize(1);
    }

    private static List<Finding> findings(SliceBuilder slice, Places places, Offender... offenders) {
        Root root = Root.live(slice.className(slice.first()), null, places);
        return Findings.of(slice.build(), List.of(offenders), root, Rules.bundled(), Evidence.live(places));
    }
}
