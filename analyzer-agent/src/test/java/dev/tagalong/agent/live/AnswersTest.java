package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Report BAD = Tagalong.inspect(new Object[] {new Object()});
    private static final Report OTHER = Tagalong.inspect(new Thread[] {new Thread()});
    private static final Report CLEAN = Tagalong.inspect("clean");

    private final List<String> out = new ArrayList<>();

    @Test
    void aFindingIsAnsweredInFullOnceAndCountedFromThenOn() {
        Answers answers = new Answers(out::add, false);

        IntStream.range(0, 1234).forEach(i -> answers.sending(BAD));
        answers.sending(OTHER);

        assertThat(out).containsExactly(text(BAD), again(2), again(10), again(100), again(1000), text(OTHER));
    }

    @Test
    void anOffenderOfAnotherClassBehindTheSameLinkIsAnsweredInFull() {
        Answers answers = new Answers(out::add, false);
        Report first = Tagalong.inspect(new Holder(new Object()));
        Report second = Tagalong.inspect(new Holder(new Thread()));
        assertThat(second.findings().get(0).fingerprint())
                .isEqualTo(first.findings().get(0).fingerprint());

        answers.sending(first);
        answers.sending(second);
        answers.sending(second);

        assertThat(out)
                .containsExactly(
                        text(first), text(second), "Now 2 times: " + Holder.class.getName() + " (not-serializable).\n");
    }

    @Test
    void aCleanSendIsWrittenWhereItIsWantedAndOnce() {
        Answers all = new Answers(out::add, true);
        all.sending(CLEAN);
        all.sending(CLEAN);
        assertThat(out).containsExactly(text(CLEAN), "Now 2 times: java.lang.String (nothing found).\n");

        out.clear();
        new Answers(out::add, false).sending(CLEAN);
        assertThat(out).isEmpty();
    }

    @Test
    void aFailureIsNamedByItsClassAndAnsweredEvenIfNothingIsFound() {
        Answers answers = new Answers(out::add, false);

        answers.failed(CLEAN, NotSerializableException.class, null);
        answers.failed(CLEAN, NotSerializableException.class, null);
        answers.failed(CLEAN, IllegalStateException.class, null);

        assertThat(out)
                .containsExactly(
                        heading("java.io.NotSerializableException") + text(CLEAN),
                        "Now 2 times: java.lang.String (nothing found).\n",
                        heading("java.lang.IllegalStateException") + text(CLEAN));
    }

    @Test
    void aStreamThatReplacesObjectsIsNamed() {
        Answers answers = new Answers(out::add, false);

        answers.failed(BAD, NotSerializableException.class, ObjectOutputStream.class);
        answers.notJudged(ObjectOutputStream.class);
        answers.notJudged(ObjectOutputStream.class);

        assertThat(out)
                .containsExactly(
                        heading("java.io.NotSerializableException") + text(BAD)
                                + "\njava.io.ObjectOutputStream has a replaceObject, whose answers are not known here.\n",
                        "Not judged: what is sent through java.io.ObjectOutputStream, which has a replaceObject.\n");
    }

    private record Holder(Object held) implements Serializable {}

    private static String heading(String thrown) {
        return "ObjectOutputStream threw " + thrown + ". About the object that it was given:\n\n";
    }

    private static String again(int times) {
        return "Now " + times + " times: java.lang.Object[] (not-serializable).\n";
    }

    private static String text(Report report) {
        return new TextWriter().render(report);
    }
}
