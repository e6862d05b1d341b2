package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.Tagalong;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.WriteOracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.WriteAbortedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the stream does behind a failure, and with objects that change or are replaced while they are written. */
class StreamStateTest {
    @Test
    void theStreamGoesOnBehindAnObjectThatCannotBeSent() throws Exception {
        List<Object> messages = Arrays.asList("first", new Box(new Object()), new Box("third"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(messages.get(0));
            assertThatThrownBy(() -> out.writeObject(messages.get(1))).isInstanceOf(NotSerializableException.class);
            out.writeObject(messages.get(2));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo("first");
            assertThatThrownBy(in::readObject).isInstanceOf(WriteAbortedException.class);
            assertThat(in.readObject()).isInstanceOf(Box.class);
        }

        assertThat(messages.stream().map(Tagalong::canBeSent)).containsExactly(true, false, true);
    }

    /** Adds to what holds it while it is written. */
    static final class Growing implements Serializable {
        transient Runnable grow = () -> {};

        private void writeObject(ObjectOutputStream out) {
            grow.run();
        }
    }

    private static <C extends Collection<Object>> C growing(C holder) {
        Growing growing = new Growing();
        growing.grow = () -> holder.add("more");
        holder.add(growing);
        return holder;
    }

    private static <M extends Map<Object, Object>> M growing(M holder) {
        Growing growing = new Growing();
        growing.grow = () -> holder.put("more", "more");
        holder.put("first", growing);
        return holder;
    }

    @Test
    void aListThatChangesDuringItsOwnWriteIsRefusedAndOtherContainersAreNot() {
        assertThat(WriteOracle.throwsOnWrite(growing(new ArrayList<>())).thrown())
                .isInstanceOf(ConcurrentModificationException.class);
        assertThat(StreamTruth.ofWriting(() -> growing(new LinkedList<>())).writing())
                .isNull();
        assertThat(StreamTruth.ofWriting(() -> growing(new Vector<>())).writing())
                .isNull();
        assertThat(StreamTruth.ofWriting(() -> growing(new HashMap<>())).writing())
                .isNull();
        assertThat(StreamTruth.ofWriting(() -> growing(new Hashtable<>())).writing())
                .isNull();
        assertThat(StreamTruth.ofWriting(() -> growing(new ConcurrentHashMap<>()))
                        .writing())
                .isNull();
    }

    /** Answers null for one object. */
    private static final class Dropping extends ObjectOutputStream {
        private final Object dropped;
        int offered;

        Dropping(Object dropped) throws IOException {
            super(OutputStream.nullOutputStream());
            this.dropped = dropped;
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(Object object) {
            offered += object == dropped ? 1 : 0;
            return object == dropped ? null : object;
        }
    }

    @Test
    void anObjectReplacedByNullIsOfferedOnceAndAllFurtherPathsToItAreHidden() throws IOException {
        Object bad = new Object();
        Object[] root = {new Box(bad), bad, new Box(bad)};
        try (Dropping stream = new Dropping(bad)) {
            stream.writeObject(root);
            assertThat(stream.offered).isEqualTo(1);
        }

        assertThat(Tagalong.inspect(root).findings()).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.path()).hasSize(1);
            assertThat(finding.morePaths()).isEqualTo(2);
        });
    }

    static final class Loud implements Serializable {
        final Object value;

        Loud(Object value) {
            this.value = value;
        }

        @Override
        public String toString() {
            throw new IllegalStateException("asked for its string");
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }

    @Test
    void noObjectIsAskedForItsString() {
        StreamTruth.of(() -> Map.of(new Loud("key"), new Loud("value"))).arrives();
        StreamTruth truth =
                StreamTruth.of(() -> new HashMap<>(Map.of(new Loud(new Object()), new Loud(new Loud(new Thread())))));

        assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
        assertThat(truth.found())
                .containsExactlyInAnyOrder(
                        "error not-serializable [0](key).value java.lang.Object",
                        "error not-serializable [0].value.value java.lang.Thread");
    }

    /** Carries a live object. */
    static final class Carrying extends IOException {
        final Object live = new Object();
    }

    static final class Refusing implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            IOException refusal = new IOException("no");
            refusal.addSuppressed(new Carrying());
            throw refusal;
        }
    }

    @Test
    void theStreamWritesTheExceptionThatEndsItAndFailsOnWhatThatCarries() {
        Outcome alone = WriteOracle.throwsOnWrite(new Refusing());
        assertThat(alone.thrown())
                .isExactlyInstanceOf(NotSerializableException.class)
                .hasMessage("java.lang.Object");

        StreamTruth.of(() -> new Box(new Refusing()))
                .isRefused(NotSerializableException.class, "error write-hook-throws .value StreamStateTest$Refusing");
    }
}
