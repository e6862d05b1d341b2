package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.WriteAbortedException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A finding says what a hook that refuses has thrown and said, as far as no code of the user's has to run for it. */
class HookMessagesTest {
    private static final String REFUSES = "the password of db7 is secret";

    static final class Writing implements Serializable {
        private final transient Supplier<Throwable> thrown;

        Writing(Supplier<Throwable> thrown) {
            this.thrown = thrown;
        }

        private void writeObject(ObjectOutputStream out) throws Throwable {
            throw thrown.get();
        }
    }

    static final class Replacing implements Serializable {
        private Object writeReplace() {
            throw new IllegalStateException(REFUSES);
        }
    }

    /** Replaced by an object whose own hook refuses. */
    static final class Representing implements Serializable {
        private Object writeReplace() {
            return new Replacing();
        }
    }

    /** Has to be public to be read. */
    public static final class External implements Externalizable {
        @Override
        public void writeExternal(ObjectOutput out) {
            throw new IllegalStateException(REFUSES);
        }

        @Override
        public void readExternal(ObjectInput in) {}
    }

    /** Tells a caller of its methods. */
    static final class Telling extends RuntimeException {
        private static boolean asked;

        Telling(Throwable cause) {
            super("kept", cause);
        }

        @Override
        public String getMessage() {
            asked = true;
            return "asked";
        }

        @Override
        public String getLocalizedMessage() {
            return getMessage();
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }

    private static Report report(Object root) {
        return Tagalong.inspect(new Box(root));
    }

    private static String reason(Object root) {
        Report report = report(root);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().get(0).rule()).isEqualTo("write-hook-throws");
        return report.findings().get(0).reason();
    }

    private static String said(Supplier<Throwable> thrown) {
        String reason = reason(new Writing(thrown));
        assertThat(reason).startsWith("its writeObject throws ");
        return reason.substring("its writeObject throws ".length());
    }

    private static String saidOf(String message) {
        String said = said(() -> new IllegalStateException(message));
        assertThat(said).startsWith("java.lang.IllegalStateException");
        return said.substring("java.lang.IllegalStateException".length());
    }

    private static String text(Report report) {
        return new TextWriter().render(report);
    }

    private static String json(Report report) {
        return new JsonWriter().render(report);
    }

    @Test
    void eachKindOfHookIsQuoted() {
        String said = "java.lang.IllegalStateException: " + REFUSES;

        assertThat(reason(new Writing(() -> new IllegalStateException(REFUSES))))
                .isEqualTo("its writeObject throws " + said);
        assertThat(reason(new External())).isEqualTo("its writeExternal throws " + said);
        assertThat(reason(new Replacing())).isEqualTo("its writeReplace throws " + said);
        assertThat(reason(new Representing())).isEqualTo("its writeReplace throws " + said);
    }

    @Test
    void theMessageStandsInTextAndJson() {
        Report report = report(new External());
        String reason = "its writeExternal throws java.lang.IllegalStateException: " + REFUSES;

        assertThat(text(report)).contains("\n  HookMessagesTest$External: " + reason + ".\n");
        assertThat(json(report)).contains("\"reason\": \"" + reason + "\"");
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, NotSerializableException.class})
    void noMessageIsShownWhereValuesAreHidden(Class<? extends Throwable> type) {
        Object refusing = new Writing(() -> made(type, REFUSES));

        Report report = Tagalong.inspect(new Box(refusing), Options.defaults().withoutValues());

        assertThat(report.findings().get(0).reason()).isEqualTo("its writeObject throws " + type.getName());
        assertThat(text(report)).doesNotContain("db7");
        assertThat(json(report)).doesNotContain("db7");
        assertThat(text(report(refusing))).contains(REFUSES);
    }

    private static Throwable made(Class<? extends Throwable> type, String message) {
        try {
            return type.getConstructor(String.class).newInstance(message);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theMessageIsNoPartOfTheFingerprint() {
        assertThat(report(new Writing(() -> new IllegalStateException("at 10:01")))
                        .findings()
                        .get(0)
                        .fingerprint())
                .isEqualTo(report(new Writing(() -> new IllegalStateException("at 10:02")))
                        .findings()
                        .get(0)
                        .fingerprint());
    }

    @Test
    void onlyTheFirstLineIsQuoted() {
        assertThat(saidOf("closed\nsince yesterday")).isEqualTo(": closed…");
        assertThat(saidOf("closed  \r\n\tsince yesterday")).isEqualTo(": closed…");
        assertThat(saidOf("\n\n  closed\n")).isEqualTo(": closed");
        assertThat(saidOf("closed.\nsince yesterday.")).isEqualTo(": closed.…");
    }

    @Test
    void theClauseHasNoFullStopOfItsOwn() {
        assertThat(saidOf("It is closed.")).isEqualTo(": It is closed");
        assertThat(saidOf("waiting ...")).isEqualTo(": waiting ...");
        assertThat(saidOf(".")).isEqualTo(": .");
    }

    @Test
    void aLongLineIsCut() {
        assertThat(saidOf("x".repeat(200))).isEqualTo(": " + "x".repeat(200));
        assertThat(saidOf("x".repeat(100_000))).isEqualTo(": " + "x".repeat(199) + "…");
        assertThat(saidOf("x".repeat(198) + "\uD83D\uDE80\uD83D\uDE80")).isEqualTo(": " + "x".repeat(198) + "…");
    }

    @Test
    void whereNothingIsSaidTheClassIsAll() {
        assertThat(saidOf(null)).isEmpty();
        assertThat(saidOf("")).isEmpty();
        assertThat(saidOf(" \n\t\n")).isEmpty();
    }

    @Test
    void whatATerminalActsOnIsShownAsText() {
        Report report = report(new Writing(() -> new IllegalStateException("\u001b[2Jgone")));

        assertThat(text(report)).contains("\\u001b[2Jgone").doesNotContain("\u001b");
    }

    @Test
    void noCodeOfTheUsersIsAskedForAMessage() {
        Telling.asked = false;

        assertThat(said(() -> new Telling(null))).isEqualTo(Telling.class.getName());
        // These ask their causes.
        assertThat(said(() -> new WriteAbortedException("aborted", new Telling(null))))
                .isEqualTo(WriteAbortedException.class.getName());
        assertThat(said(() -> new UncheckedIOException("unchecked", new IOException(new Error("cause")))))
                .isEqualTo("java.io.UncheckedIOException: unchecked");
        assertThat(said(() -> new IllegalStateException("outer", new Telling(null))))
                .isEqualTo("java.lang.IllegalStateException: outer");
        assertThat(Telling.asked).isFalse();
    }

    @Test
    void theJdksOwnPutTheirMessagesTogether() {
        assertThat(said(() -> new InvalidClassException("demo.Order", "not today")))
                .isEqualTo("java.io.InvalidClassException: demo.Order; not today");
        assertThat(said(() -> new NoSuchFileException("orders.db", null, "it was moved")))
                .isEqualTo("java.nio.file.NoSuchFileException: orders.db: it was moved");
        assertThat(said(() -> new NullPointerException("nothing is there")))
                .isEqualTo("java.lang.NullPointerException: nothing is there");
    }

    static final class Dereferencing implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            String[] names = new String[1];
            out.writeInt(names[0].length());
        }
    }

    @Test
    void aNullPointerExceptionSaysWhatWasNull() {
        assertThat(reason(new Dereferencing()))
                .startsWith("its writeObject throws java.lang.NullPointerException: Cannot invoke \"String.length()\"");
    }
}
