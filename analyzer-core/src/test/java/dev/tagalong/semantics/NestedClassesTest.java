package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.Step;
import dev.tagalong.graph.EdgeKind;
import java.io.NotSerializableException;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Inner, local and anonymous classes hold what surrounds them in ordinary fields. */
class NestedClassesTest {
    interface Task extends Serializable {
        Object run();
    }

    /** Not Serializable. */
    static final class Surroundings {
        final class Inner implements Serializable {
            Object outer() {
                return Surroundings.this;
            }
        }

        final class Unused implements Serializable {}

        static final class Free implements Serializable {}

        Task anonymous() {
            return new Task() {
                @Override
                public Object run() {
                    return Surroundings.this;
                }
            };
        }

        Task local(Object captured) {
            final class Local implements Task {
                @Override
                public Object run() {
                    return captured;
                }
            }
            return new Local();
        }
    }

    static Task inStaticMethod(Object captured) {
        return new Task() {
            @Override
            public Object run() {
                return captured;
            }
        };
    }

    private static Step onlyStep(StreamTruth truth) {
        assertThat(truth.report().findings()).hasSize(1);
        assertThat(truth.report().findings().get(0).path()).hasSize(1);
        return truth.report().findings().get(0).path().get(0);
    }

    @Test
    void anInnerClassHoldsTheObjectAroundIt() {
        StreamTruth truth = StreamTruth.of(() -> new Surroundings().new Inner())
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .this$0 NestedClassesTest$Surroundings");

        assertThat(onlyStep(truth).kind()).isEqualTo(EdgeKind.OUTER);
    }

    @Test
    void aSerializableInnerClassHoldsItEvenIfItDoesNotUseIt() {
        assertThat(ObjectStreamClass.lookup(Surroundings.Unused.class).getFields())
                .extracting(ObjectStreamField::getName)
                .containsExactly("this$0");
        StreamTruth.of(() -> new Surroundings().new Unused())
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .this$0 NestedClassesTest$Surroundings");
        StreamTruth.of(Surroundings.Free::new).arrives();
    }

    @Test
    void anAnonymousClassHoldsTheObjectAroundIt() {
        StreamTruth truth = StreamTruth.of(() -> new Surroundings().anonymous())
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .this$0 NestedClassesTest$Surroundings");

        assertThat(onlyStep(truth).kind()).isEqualTo(EdgeKind.OUTER);
    }

    @Test
    void aLocalClassHoldsTheVariablesThatItUses() {
        StreamTruth truth = StreamTruth.of(() -> inStaticMethod(new Object()))
                .isRefused(NotSerializableException.class, "error not-serializable .val$captured java.lang.Object");

        assertThat(onlyStep(truth).kind()).isEqualTo(EdgeKind.LOCAL);
        StreamTruth.of(() -> inStaticMethod("fine")).arrives();
        StreamTruth.of(() -> new Surroundings().local(new Object()))
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .this$0 NestedClassesTest$Surroundings",
                        "error not-serializable .val$captured java.lang.Object");
    }

    private Callable<String> usesNothingOfThis() {
        return (Callable<String> & Serializable) () -> "free";
    }

    @Test
    void aLambdaThatUsesNothingOfThisHoldsNothing() throws Exception {
        Object arrived = StreamTruth.of(this::usesNothingOfThis).arrives().arrived();

        assertThat(((Callable<?>) arrived).call()).isEqualTo("free");
    }
}
