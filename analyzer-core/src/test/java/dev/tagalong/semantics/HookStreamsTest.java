package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.oracle.WriteOracle;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hook sees of the stream that it is given is what it would see of the real one. */
class HookStreamsTest {
    /** What a hook does with its stream. */
    interface Use {
        void of(ObjectOutputStream out) throws Exception;
    }

    /** Does each use in turn and notes what the stream throws. */
    private static final class Uses {
        final List<Use> uses;
        final List<String> outcomes = new ArrayList<>();

        Uses(Use... uses) {
            this.uses = List.of(uses);
        }

        void on(ObjectOutputStream out) {
            for (Use use : uses) {
                try {
                    use.of(out);
                    outcomes.add("fine");
                } catch (Throwable e) {
                    outcomes.add(said(e));
                }
            }
        }

        /** The words of some exceptions differ from JDK to JDK and name the JDK's own variables. */
        private static String said(Throwable e) {
            boolean free = e instanceof NullPointerException
                    || e instanceof IndexOutOfBoundsException
                    || e instanceof UTFDataFormatException;
            return free ? e.getClass().getName() : e.toString();
        }
    }

    static final class Hooked implements Serializable {
        final int number = 7;
        final Object value = "fine";
        final transient Uses uses;

        Hooked(Uses uses) {
            this.uses = uses;
        }

        private void writeObject(ObjectOutputStream out) {
            uses.on(out);
        }
    }

    /** The same by {@code writeExternal}. */
    public static final class External implements Externalizable {
        final transient Uses uses;

        External(Uses uses) {
            this.uses = uses;
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            uses.on((ObjectOutputStream) out);
        }

        @Override
        public void readExternal(ObjectInput in) {}
    }

    private static final Use DEFAULTS = ObjectOutputStream::defaultWriteObject;
    private static final Use PUT = out -> out.putFields().put("number", 7);
    private static final Use WRITE_FIELDS = ObjectOutputStream::writeFields;

    private static Use[] all(Use... uses) {
        return uses;
    }

    static Stream<Named<Use[]>> uses() {
        Map<String, Use[]> all = new LinkedHashMap<>();
        all.put("default fields twice", all(DEFAULTS, DEFAULTS));
        all.put("put, then default fields", all(PUT, DEFAULTS, WRITE_FIELDS));
        all.put("default fields, then put", all(DEFAULTS, PUT, WRITE_FIELDS));
        all.put(
                "put twice is one PutField",
                all(out -> assertThat(out.putFields()).isSameAs(out.putFields())));
        all.put("fields without put", all(WRITE_FIELDS, PUT, WRITE_FIELDS));
        all.put("fields twice", all(PUT, WRITE_FIELDS, WRITE_FIELDS));
        all.put("reset", all(ObjectOutputStream::reset, DEFAULTS, ObjectOutputStream::reset));
        all.put("protocol", all(out -> out.useProtocolVersion(1), out -> out.useProtocolVersion(7)));
        all.put("flush", all(ObjectOutputStream::flush));
        all.put(
                "long text",
                all(
                        out -> out.writeUTF("x".repeat(65_535)),
                        out -> out.writeUTF("x".repeat(65_536)),
                        out -> out.writeUTF("é".repeat(32_767)),
                        out -> out.writeUTF("é".repeat(32_768)),
                        out -> out.writeUTF("€".repeat(21_845)),
                        out -> out.writeUTF("€".repeat(21_846)),
                        out -> out.writeUTF("\0".repeat(32_768)),
                        out -> out.writeObject("x".repeat(70_000))));
        all.put(
                "null",
                all(
                        out -> out.write((byte[]) null),
                        out -> out.write(null, 0, 0),
                        out -> out.writeBytes(null),
                        out -> out.writeChars(null),
                        out -> out.writeUTF(null),
                        out -> out.writeObject(null),
                        out -> out.writeUnshared(null)));
        all.put(
                "bounds",
                all(
                        out -> out.write(new byte[4], 4, 0),
                        out -> out.write(new byte[4], 3, 2),
                        out -> out.write(new byte[4], -1, 2),
                        out -> out.write(new byte[4], 1, -1),
                        out -> out.write(new byte[4], Integer.MAX_VALUE, Integer.MAX_VALUE)));
        all.put(
                "names",
                all(
                        PUT,
                        out -> out.putFields().put("value", (Object) null),
                        out -> out.putFields().put("Value", "other"),
                        out -> out.putFields().put(null, "other"),
                        out -> out.putFields().put("value", 7),
                        out -> out.putFields().put("number", "seven"),
                        out -> out.putFields().put("number", (byte) 7),
                        out -> out.putFields().put("number", (short) 7),
                        out -> out.putFields().put("number", '7'),
                        out -> out.putFields().put("number", 7L),
                        out -> out.putFields().put("number", 7f),
                        out -> out.putFields().put("number", 7d),
                        out -> out.putFields().put("number", true),
                        WRITE_FIELDS));
        all.put(
                "primitives",
                all(
                        out -> out.write(7),
                        out -> out.writeByte(7),
                        out -> out.writeShort(7),
                        out -> out.writeChar(7),
                        out -> out.writeInt(7),
                        out -> out.writeLong(7),
                        out -> out.writeFloat(7),
                        out -> out.writeDouble(7),
                        out -> out.writeBoolean(true),
                        out -> out.write(new byte[7]),
                        out -> out.writeBytes("7"),
                        out -> out.writeChars("7"),
                        out -> out.writeUTF("7")));
        all.put(
                "deprecated",
                all(
                        out -> deprecated(out.putFields(), out),
                        out -> deprecated(out.putFields(), new ObjectOutputStream(OutputStream.nullOutputStream()))));
        all.put("another thread", all(out -> onAnotherThread(DEFAULTS, out), DEFAULTS));
        all.put("another thread's put", all(out -> onAnotherThread(PUT, out), DEFAULTS));
        return all.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @SuppressWarnings("deprecation") // Still called by the real stream's users.
    private static void deprecated(ObjectOutputStream.PutField fields, ObjectOutput out) throws IOException {
        fields.write(out);
    }

    private static void onAnotherThread(Use use, ObjectOutputStream out) throws Exception {
        Uses noted = new Uses(use);
        Thread thread = new Thread(() -> noted.on(out));
        thread.start();
        thread.join();
        throw new IOException(noted.outcomes.get(0));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void writeObjectSeesTheSame(Use[] uses) {
        Uses real = new Uses(uses);
        WriteOracle.throwsOnWrite(new Hooked(real));
        Uses walked = new Uses(uses);
        Tagalong.inspect(new Hooked(walked));

        assertThat(walked.outcomes).isEqualTo(real.outcomes);
    }

    @ParameterizedTest
    @MethodSource("uses")
    void writeExternalSeesTheSame(Use[] uses) {
        Uses real = new Uses(uses);
        WriteOracle.throwsOnWrite(new External(real));
        Uses walked = new Uses(uses);
        Tagalong.inspect(new External(walked));

        assertThat(walked.outcomes).isEqualTo(real.outcomes);
    }

    static final class Keeping implements Serializable {
        static ObjectOutputStream kept;
        final Object value = "fine";

        private void writeObject(ObjectOutputStream out) throws IOException {
            kept = out;
            out.putFields().put("value", "other");
            out.writeFields();
        }
    }

    @Test
    void aStreamThatWasKeptKnowsNoFieldsAnyMore() throws IOException {
        Use[] late = all(DEFAULTS, PUT, WRITE_FIELDS, out -> out.writeObject("still fine"), ObjectOutputStream::flush);
        WriteOracle.bytes(new Keeping());
        Uses real = new Uses(late);
        real.on(Keeping.kept);
        Tagalong.inspect(new Keeping());
        Uses walked = new Uses(late);
        walked.on(Keeping.kept);

        assertThat(walked.outcomes).isEqualTo(real.outcomes);
    }
}
