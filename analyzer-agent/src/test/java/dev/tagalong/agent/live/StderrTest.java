package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StderrTest {
    private static final String EOL = System.lineSeparator();

    private final List<String> writes = new ArrayList<>();
    private final Stderr stderr = new Stderr(new Recorder(), StandardCharsets.UTF_8);

    @Test
    void everyLineIsPrefixedAndATextIsOneWrite() {
        stderr.text("one\n\n  three\n");

        assertThat(writes).containsExactly("[tagalong] one" + EOL + "[tagalong]" + EOL + "[tagalong]   three" + EOL);
    }

    @Test
    void aLineStaysOneLine() {
        stderr.line("one \n two\r\nthree");

        assertThat(writes).containsExactly("[tagalong] one two three" + EOL);
    }

    @Test
    void aFaultIsOneLineWithItsPlace() {
        IllegalStateException fault = new IllegalStateException("first\nsecond");

        stderr.fault("Cannot look", fault);

        assertThat(writes)
                .containsExactly("[tagalong] Cannot look: java.lang.IllegalStateException: first second at "
                        + fault.getStackTrace()[0] + EOL);
    }

    @Test
    void aFaultOfTheProgramIsNotAskedForAnything() throws Exception {
        Throwable foreign = ForeignClasses.newInstance(Indiscreet.class);

        stderr.fault("Cannot look", foreign);

        assertThat(writes).containsExactly("[tagalong] Cannot look: " + Indiscreet.class.getName() + EOL);
    }

    @Test
    void aClosedStandardErrorIsNoReasonToThrow() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };

        new Stderr(closed, StandardCharsets.UTF_8).fault("Cannot look", new IllegalStateException());

        assertThat(writes).isEmpty();
    }

    /** Its methods are code of the program. */
    public static final class Indiscreet extends RuntimeException {
        @Override
        public String toString() {
            throw new AssertionError("called");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new AssertionError("called");
        }
    }

    private final class Recorder extends OutputStream {
        @Override
        public void write(int b) {
            throw new AssertionError("not in one write");
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }
}
