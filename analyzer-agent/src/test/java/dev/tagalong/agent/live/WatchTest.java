package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.common.AgentOptions;
import dev.tagalong.agent.common.AgentOptions.On;
import dev.tagalong.heap.HookMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static Consumer<Object[]> hook = event -> {};

    private final List<String> out = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Watch watch = new Watch(
            new Inspector(new AgentOptions(On.SEND, HookMode.RUN, true, null)),
            new Answers(out::add, false),
            new Stderr(err, StandardCharsets.UTF_8));

    @Test
    void aSendWithinAnInspectionIsNotLookedAt() throws IOException {
        ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream());
        hook = event -> watch.accept(new Object[] {stream, new Object()});

        watch.accept(new Object[] {stream, new SendsInItsHook()});

        assertThat(out).isEmpty();
        watch.accept(new Object[] {stream, new Object()});
        assertThat(out).singleElement().asString().contains("java.lang.Object");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void whatPassesThroughTwoStreamsIsAnsweredOnce() throws IOException {
        ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream());
        Throwable failure = new NotSerializableException();

        watch.accept(new Object[] {stream, new Object(), failure});
        watch.accept(new Object[] {stream, new Object[] {new Thread()}, failure});

        assertThat(out).singleElement().asString().contains("java.lang.Object");
    }

    @Test
    void outOfMemoryIsLeftAlone() throws IOException {
        ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream());

        watch.accept(new Object[] {stream, new Object(), new OutOfMemoryError()});
        assertThat(out).isEmpty();
        watch.accept(new Object[] {stream, new Object(), new StackOverflowError()});
        assertThat(out).hasSize(1);
    }

    @Test
    void aFaultIsOneLineAndNotTheProgramsBusiness() {
        watch.accept(new Object[] {"no stream", new Object()});

        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("[tagalong] Tagalong could not look at what is sent: java.lang.ClassCastException")
                .hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void aStreamThatReplacesIsNotJudgedBeforeAWriteAndNamedAfterAFailure() throws IOException {
        try (ObjectOutputStream replacing = new Replacing()) {
            watch.accept(new Object[] {replacing, new Object()});
            watch.accept(new Object[] {replacing, new Object(), new NotSerializableException()});
        }

        assertThat(out).hasSize(2);
        assertThat(out.get(0))
                .isEqualTo("Not judged: what is sent through " + Replacing.class.getName()
                        + ", which has a replaceObject.\n");
        assertThat(out.get(1))
                .endsWith(Replacing.class.getName() + " has a replaceObject, whose answers are not known here.\n");
    }

    private static final class SendsInItsHook implements Serializable {
        private void writeObject(ObjectOutputStream stream) {
            hook.accept(new Object[0]);
        }
    }

    private static final class Replacing extends ObjectOutputStream {
        Replacing() throws IOException {
            super(OutputStream.nullOutputStream());
        }

        @Override
        protected Object replaceObject(Object object) {
            return object;
        }
    }
}
