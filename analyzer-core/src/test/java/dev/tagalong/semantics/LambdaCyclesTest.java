package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A lambda that is reached again from what it captures. */
class LambdaCyclesTest {
    interface Task extends Serializable {
        Object run();
    }

    /** Holds its targets in fields of three types. */
    static final class Application implements Serializable {
        @Nullable
        Task target;

        @Nullable
        Object anything;

        final List<Task> targets = new ArrayList<>();
        final Task[] array = new Task[1];

        Task task() {
            return () -> this;
        }
    }

    private static Application typed() {
        Application application = new Application();
        application.target = application.task();
        return application;
    }

    @Test
    void reachedAgainThroughATypedFieldItCannotBeRead() {
        StreamTruth truth = StreamTruth.of(() -> Objects.requireNonNull(typed().target))
                .isUnreadable(
                        ClassCastException.class, "error read-fails .this.target LambdaCyclesTest$Application$$Lambda");

        assertThat(truth.reading()).hasMessageContaining("cannot assign instance of java.lang.invoke.SerializedLambda");
    }

    @Test
    void rootedAtTheHolderItRoundTrips() {
        Application arrived = StreamTruth.of(() -> typed()).arrives().arrived(Application.class);

        assertThat(Objects.requireNonNull(arrived.target).run()).isSameAs(arrived);
    }

    @Test
    void theHolderMetFirstRoundTrips() {
        StreamTruth.of(() -> {
                    Application application = typed();
                    return new Object[] {application, application.target};
                })
                .arrives();
    }

    @Test
    void theLambdaMetFirstCannotBeRead() {
        StreamTruth.of(() -> {
                    Application application = typed();
                    return new Object[] {application.target, application};
                })
                .isUnreadable(
                        ClassCastException.class, "error read-fails [1].target LambdaCyclesTest$Application$$Lambda");
    }

    @Test
    void reachedAgainThroughAnArrayOfItsTypeItCannotBeRead() {
        StreamTruth.of(() -> {
                    Application application = new Application();
                    application.array[0] = application.task();
                    return application.array[0];
                })
                .isUnreadable(
                        ArrayStoreException.class,
                        "error read-fails .this.array[0] LambdaCyclesTest$Application$$Lambda");
    }

    @Test
    void reachedAgainThroughAListItIsReadAndFailsAtFirstUse() {
        Task arrived = StreamTruth.of(() -> {
                    Application application = new Application();
                    application.targets.add(application.task());
                    return application.targets.get(0);
                })
                .arrivesWith("warning state-lost .this.targets[0] LambdaCyclesTest$Application$$Lambda")
                .arrived(Task.class);

        Application application = (Application) arrived.run();
        assertThat((Object) ((List<?>) application.targets).get(0)).isInstanceOf(SerializedLambda.class);
        assertThatThrownBy(() -> application.targets.get(0).run()).isInstanceOf(ClassCastException.class);
    }

    @Test
    void reachedAgainThroughAnUntypedFieldItIsReadAsItsRawForm() {
        Task arrived = StreamTruth.of(() -> {
                    Application application = new Application();
                    application.anything = application.task();
                    return application.anything;
                })
                .arrivesWith("warning state-lost .this.anything LambdaCyclesTest$Application$$Lambda")
                .arrived(Task.class);

        assertThat(((Application) arrived.run()).anything).isInstanceOf(SerializedLambda.class);
    }
}
