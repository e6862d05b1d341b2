package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.report.Report;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lambdas and method references. */
class LambdasTest {
    interface Task extends Serializable {
        Object run();
    }

    static Supplier<Object> plain(Object captured) {
        return () -> captured;
    }

    static Supplier<Object> cast(Object captured) {
        return (Supplier<Object> & Serializable) () -> captured;
    }

    static Task task(Object captured) {
        return () -> captured;
    }

    @Test
    void aLambdaIsSerializableByItsInterfaceOrACastAlone() {
        StreamTruth truth = StreamTruth.of(() -> plain("fine"))
                .isRefused(NotSerializableException.class, "error not-serializable . LambdasTest$$Lambda");
        assertThat(truth.writing()).hasMessageStartingWith(LambdasTest.class.getName() + "$$Lambda");
        assertThat(StreamTruth.of(() -> cast("fine"))
                        .arrives()
                        .arrived(Supplier.class)
                        .get())
                .isEqualTo("fine");
        assertThat(StreamTruth.of(() -> task("fine"))
                        .arrives()
                        .arrived(Task.class)
                        .run())
                .isEqualTo("fine");
    }

    @Test
    void itTravelsWithWhatItCapturesUnderTheNamesOfTheVariables() {
        StreamTruth.of(() -> cast(new Object()))
                .isRefused(NotSerializableException.class, "error not-serializable .captured java.lang.Object");
        StreamTruth.of(() -> new Box(task(new Box(new Object()))))
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .value.captured.value java.lang.Object");
    }

    static Task several(int number, Object first, long wide, Object second) {
        return () -> number + wide + first.hashCode() + second.hashCode();
    }

    @Test
    void eachCapturedVariableHasItsName() {
        StreamTruth.of(() -> several(1, "fine", 2, new Object()))
                .isRefused(NotSerializableException.class, "error not-serializable .second java.lang.Object");
        StreamTruth.of(() -> several(1, new Object(), 2, "fine"))
                .isRefused(NotSerializableException.class, "error not-serializable .first java.lang.Object");
    }

    private static int line() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
    }

    @Test
    void theStepSaysWhereTheLambdaStands() {
        Object bad = new Object();
        int line = line() + 1;
        Task lambda = () -> bad;
        Step step = Tagalong.inspect(lambda).findings().get(0).path().get(0);

        assertThat(step.kind()).isEqualTo(EdgeKind.CAPTURED);
        assertThat(step.name()).isEqualTo("bad");
        assertThat(step.at()).hasSize(1);
        Place place = step.at().get(0);
        assertThat(place.line()).isEqualTo(line);
        assertThat(place.file()).isEqualTo("LambdasTest.java");
    }

    /** Not Serializable. */
    static final class Host {
        final Object field = "fine";

        Task usesThis() {
            return () -> field;
        }

        Task usesNothing() {
            return () -> "fine";
        }

        Task bound() {
            return this::toString;
        }

        Task boundToAnother(Object other) {
            return other::toString;
        }

        static Task unbound() {
            return Object::new;
        }
    }

    @Test
    void aLambdaThatUsesAFieldCapturesThis() {
        StreamTruth.of(() -> new Host().usesThis())
                .isRefused(NotSerializableException.class, "error not-serializable .this LambdasTest$Host");
        StreamTruth.of(() -> new Host().usesNothing()).arrives();
    }

    @Test
    void aBoundMethodReferenceCapturesItsReceiver() {
        StreamTruth.of(() -> new Host().bound())
                .isRefused(NotSerializableException.class, "error not-serializable .this LambdasTest$Host");
        StreamTruth truth = StreamTruth.of(() -> new Host().boundToAnother(new Object()));
        assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
        assertThat(truth.report().findings().get(0).path()).hasSize(1);
        StreamTruth.of(Host::unbound).arrives();
    }

    interface ReplacedTask extends Task {
        default Object writeReplace() {
            return "never called: the lambda's own class declares one";
        }
    }

    static ReplacedTask replaced(Object captured) {
        return () -> captured;
    }

    @Test
    void theLambdasOwnReplacementComesFirst() {
        StreamTruth.of(() -> replaced("fine")).arrives().arrived(ReplacedTask.class);
        StreamTruth.of(() -> replaced(new Object()))
                .isRefused(NotSerializableException.class, "error not-serializable .captured java.lang.Object");
    }

    /** The source of a class that makes a lambda, below another one or not. */
    private static String source(String above) {
        return "public class Host { interface Task extends java.io.Serializable { Object run(); }"
                + " public static Object make(Object captured) { " + above + " return (Task) () -> captured; } }";
    }

    @Test
    void theNamesOfLambdaBodiesMoveAndFingerprintsDoNot(@TempDir Path before, @TempDir Path after) throws Exception {
        Object first = made(before, "");
        Object second = made(after, "if (captured == null) return (Task) () -> captured;");
        assertThat(bodyOf(second)).isNotEqualTo(bodyOf(first));

        Report one = Tagalong.inspect(first);
        Report other = Tagalong.inspect(second);
        assertThat(one.roots().get(0).id()).isEqualTo("Host.make~Host$Task");
        assertThat(one.findings()).hasSize(1);
        assertThat(other.findings().get(0).fingerprint())
                .isEqualTo(one.findings().get(0).fingerprint())
                .isEqualTo("not-serializable|Host.make~Host$Task|Host#captured:captured");
    }

    private static Object made(Path folder, String above) throws Exception {
        Sources.compile(folder, Map.of("Host", source(above)));
        Class<?> host = Sources.loader(folder).loadClass("Host");
        return host.getMethod("make", Object.class).invoke(null, new Object());
    }

    private static String bodyOf(Object lambda) throws Exception {
        Method form = lambda.getClass().getDeclaredMethod("writeReplace");
        form.setAccessible(true);
        return ((SerializedLambda) form.invoke(lambda)).getImplMethodName();
    }
}
