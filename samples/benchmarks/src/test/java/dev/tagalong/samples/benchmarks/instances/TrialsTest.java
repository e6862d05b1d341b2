package dev.tagalong.samples.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects are made and written as the classes below say. */
class TrialsTest {
    private static final String THREAD = "java.lang.Thread";

    @Test
    void whatAClassMakesItselfIsTold() throws Exception {
        Trial trial = trial(Making.class, List.of(), List.of());

        assertThat(trial.made()).isEqualTo(1);
        assertThat(trial.written()).isZero();
        assertThat(trial.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.name()).isEqualTo(THREAD);
            assertThat(refused.types()).contains("java.lang.Runnable", "java.lang.Object");
        });
        assertThat(trial.handed()).isEmpty();
    }

    @Test
    void whatIsHandedInIsToldApart() throws Exception {
        assertThat(trial(Taking.class, List.of(), List.of()).allWritten()).isTrue();

        Trial trial = trial(Taking.class, List.of(Bad.class.getName()), List.of());

        assertThat(trial.refused()).isEmpty();
        assertThat(trial.handed()).extracting(Trial.Refused::name).containsExactly(Bad.class.getName());
    }

    /** A stream ends at the first; what it would refuse behind that is told where somebody asks for it. */
    @Test
    void whatStandsBehindAnotherIsTold() throws Exception {
        assertThat(trial(Two.class, List.of(), List.of()).refused()).hasSize(1);
        assertThat(trial(Two.class, List.of(Bad.class.getName()), List.of()).refused())
                .extracting(Trial.Refused::name)
                .containsExactlyInAnyOrder(THREAD, Bad.class.getName());
    }

    @Test
    void anAbstractClassIsStoodForByASubclass() throws Exception {
        assertThat(trial(Needing.class, List.of(), List.of()).allWritten()).isTrue();
    }

    @Test
    void methodsAreCalledBeforeTheWrite() throws Exception {
        assertThat(trial(Starting.class, List.of(), List.of()).allWritten()).isTrue();

        Trial trial = trial(Starting.class, List.of(), List.of("start"));

        assertThat(trial.refused()).extracting(Trial.Refused::name).containsExactly(THREAD);
    }

    @Test
    void otherExceptionsAreTold() throws Exception {
        assertThat(trial(Throwing.class, List.of(), List.of()).thrown())
                .containsExactly("java.lang.ArithmeticException");
    }

    @Test
    void linesAreReadAsTheyAreWritten() throws Exception {
        Trial trial = trial(Making.class, List.of(), List.of());
        Task task = new Task("a.B", List.of("a.C", "a.D"), List.of());

        assertThat(Trial.parse(trial.line())).isEqualTo(trial);
        assertThat(Trial.parse(Trial.NONE.line())).isEqualTo(Trial.NONE);
        assertThat(Task.parse(task.line())).isEqualTo(task);
    }

    @Test
    void aFindingIsRealIfTheStreamRefusesWhatItNames() {
        Foretold foretold = new Foretold(
                "a.B", true, true, "a.Bad", true, List.of("a.Bad"), List.of(), "not-serializable: bad a.Bad");
        Trial.Refused bad = new Trial.Refused(List.of("a.Bad", "java.lang.Object"));
        Trial written = new Trial(1, 1, 1, Set.of(), Set.of(), Set.of());

        assertThat(verdict(foretold, new Trial(1, 1, 0, Set.of(bad), Set.of(), Set.of()), written))
                .isEqualTo(Verdict.REAL);
        assertThat(verdict(foretold, written, new Trial(1, 1, 0, Set.of(), Set.of(bad), Set.of())))
                .isEqualTo(Verdict.HANDED);
        assertThat(verdict(foretold, written, written)).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(verdict(foretold, Trial.NONE, Trial.NONE)).isEqualTo(Verdict.NOT_MADE);
    }

    @Test
    void theTableTellsFalseAlarmsAndMisses() {
        Foretold wrong = new Foretold(
                "a.Good", true, true, "a.Bad", true, List.of("a.Bad"), List.of(), "not-serializable: x a.Bad");
        Trial written = new Trial(2, 2, 2, Set.of(), Set.of(), Set.of());
        Trial refused = new Trial(1, 1, 0, Set.of(new Trial.Refused(List.of("a.Other"))), Set.of(), Set.of());
        Library library = new Library(
                "lib",
                List.of("a.Good", "a.Missed", "a.NotMade"),
                List.of(wrong),
                Map.of("a.Good", written, "a.Missed", refused),
                Map.of(wrong, written),
                Set.of("a.Missed"));

        assertThat(new InstanceTable(List.of(library)).render())
                .contains("| lib | 3 | 2 | 1 | 0 | 1 | 1 | 1 | 0 | 0 | 0 | 0 |")
                .contains("refused, not foretold: a.Missed: a.Other")
                .contains("written, foretold otherwise: a.Good: not-serializable: x a.Bad");
    }

    private static Verdict verdict(Foretold foretold, Trial plain, Trial hinted) {
        return Verdict.of(
                foretold,
                new Library(
                        "lib",
                        List.of("a.B"),
                        List.of(foretold),
                        Map.of("a.B", plain),
                        Map.of(foretold, hinted),
                        Set.of()));
    }

    private static Trial trial(Class<?> type, List<String> hints, List<String> calls) throws Exception {
        ClassLoader loader = TrialsTest.class.getClassLoader();
        Subclasses subclasses = new Subclasses(List.of(Part.class.getName(), SomePart.class.getName()), loader);
        return new Trials(loader, subclasses).of(new Task(type.getName(), hints, calls));
    }

    static class Bad {}

    abstract static class Part implements Serializable {}

    static class SomePart extends Part {}

    static class Making implements Serializable {
        final Object made = new Thread();
    }

    static class Two implements Serializable {
        final Object first = new Thread();
        final Object second = new Bad();
    }

    static class Taking implements Serializable {
        final Object taken;

        Taking(Object taken) {
            this.taken = taken;
        }
    }

    static class Needing implements Serializable {
        final Part part;

        Needing(Part part) {
            this.part = Objects.requireNonNull(part);
        }
    }

    static class Starting implements Serializable {
        Object worker;

        void start() {
            worker = new Thread();
        }
    }

    static class Throwing implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            throw new ArithmeticException();
        }
    }
}
