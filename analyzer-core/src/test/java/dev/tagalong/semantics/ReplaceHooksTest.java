package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import java.io.NotSerializableException;
import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When {@code writeReplace} is called, and what becomes of its answer. */
class ReplaceHooksTest {
    static final class NeverAsked {
        Object writeReplace() {
            return "fine";
        }
    }

    @Test
    void aClassThatIsNotSerializableIsNotAskedForAReplacement() {
        StreamTruth.of(() -> new Box(new NeverAsked()))
                .isRefused(NotSerializableException.class, "error not-serializable .value ReplaceHooksTest$NeverAsked");
    }

    static final class Counted implements Serializable {
        final int copies;
        Object value = "fine";

        Counted(int copies) {
            this.copies = copies;
        }

        Object writeReplace() {
            return new Counted(copies + 1);
        }
    }

    @Test
    void anAnswerOfTheSameClassIsNotAskedAgain() {
        Counted arrived = StreamTruth.of(() -> new Counted(0)).arrives().arrived(Counted.class);

        assertThat(arrived.copies).isEqualTo(1);
    }

    static final class Outer implements Serializable {
        Inner inner = new Inner();

        final class Inner implements Serializable {
            Object outer() {
                return Outer.this;
            }
        }

        Object writeReplace() {
            return new Outer();
        }
    }

    @Test
    @Timeout(60)
    void anAnswerOfTheSameClassThatLeadsBackToItselfIsNotReplacedAgain() {
        Outer arrived = StreamTruth.of(Outer::new).arrives().arrived(Outer.class);

        assertThat(arrived.inner.outer()).isSameAs(arrived);
    }

    static final class First implements Serializable {
        Object writeReplace() {
            return new Second();
        }
    }

    static final class Second implements Serializable {
        Object writeReplace() {
            return new Third();
        }
    }

    static final class Third implements Serializable {}

    @Test
    void anAnswerOfAnotherClassIsAskedAgain() {
        StreamTruth.of(First::new).arrives().arrived(Third.class);
    }

    /** Gives up by itself, since the JDK never would. */
    static final class Ping implements Serializable {
        static final int PATIENCE = 100_000;
        final int calls;

        Ping(int calls) {
            this.calls = calls;
        }

        Object writeReplace() {
            if (calls > PATIENCE) {
                throw new IllegalStateException("still going round");
            }
            return new Pong(calls + 1);
        }
    }

    record Pong(int calls) implements Serializable {
        Object writeReplace() {
            return new Ping(calls + 1);
        }
    }

    @Test
    void replacementsThatGoRoundInACircleAreCutShort() {
        StreamTruth truth = StreamTruth.of(() -> new Box(new Ping(0)))
                .isRefused(IllegalStateException.class, "error write-hook-throws .value ReplaceHooksTest$Ping");

        assertThat(truth.report().findings())
                .extracting(Finding::reason)
                .containsExactly("its writeReplace goes round in a circle and never settles");
    }

    static final class Vanishing implements Serializable {
        final Object bad = new Object();

        Object writeReplace() {
            return null;
        }
    }

    static final class Typed implements Serializable {
        final Vanishing value = new Vanishing();
    }

    @Test
    void anAnswerOfNullIsWrittenSilently() {
        assertThat(StreamTruth.of(Vanishing::new).arrives().arrived()).isNull();
        assertThat(StreamTruth.of(Typed::new).arrives().arrived(Typed.class).value)
                .isNull();
    }

    static class Bad {}

    static final class ToBad implements Serializable {
        Object writeReplace() {
            return new Bad();
        }
    }

    @Test
    void anAnswerThatIsNotSerializableIsTheOneToBlame() {
        StreamTruth truth = StreamTruth.of(() -> new Box(new ToBad()))
                .isRefused(
                        NotSerializableException.class,
                        "error not-serializable .value.writeReplace ReplaceHooksTest$Bad");

        assertThat(truth.writing()).hasMessage(Bad.class.getName());
    }

    static final class Throwing implements Serializable {
        Object writeReplace() throws NotSerializableException {
            throw new NotSerializableException("java.lang.String");
        }
    }

    @Test
    void theMessageOfTheExceptionIsFreeText() {
        StreamTruth truth = StreamTruth.of(() -> new Box(new Throwing()))
                .isRefused(NotSerializableException.class, "error write-hook-throws .value ReplaceHooksTest$Throwing");

        assertThat(truth.report().findings().get(0).offender().className()).isEqualTo(Throwing.class.getName());
    }

    static final class Shared implements Serializable {
        static int calls;

        Object writeReplace() {
            calls++;
            return new Third();
        }
    }

    @Test
    void oneObjectIsAskedOncePerStreamAndOncePerInspection() {
        Shared shared = new Shared();
        Object[] thrice = {shared, new Box(shared), shared};
        StreamTruth.of(() -> thrice).arrives();
        Shared.calls = 0;
        Tagalong.inspect(thrice);

        assertThat(Shared.calls).isEqualTo(1);
    }
}
