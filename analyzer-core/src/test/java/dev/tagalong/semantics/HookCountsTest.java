package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often the hooks of an object run. */
class HookCountsTest {
    /** Counts the calls of each hook. */
    private static final Map<String, Integer> CALLS = new LinkedHashMap<>();

    private static void called(String hook) {
        CALLS.merge(hook, 1, Integer::sum);
    }

    static class Above implements Serializable {
        private void writeObject(ObjectOutputStream out) throws IOException {
            called("writeObject above");
            out.defaultWriteObject();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            called("readObject above");
            in.defaultReadObject();
        }
    }

    static final class Below extends Above {
        Object next;

        Object writeReplace() {
            called("writeReplace");
            return this;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            called("writeObject below");
            out.defaultWriteObject();
        }

        Object readResolve() {
            called("readResolve");
            return this;
        }
    }

    static final class Keyed extends HashMap<Object, Object> {
        @Override
        public int hashCode() {
            called("hashCode");
            return 1;
        }

        @Override
        public boolean equals(Object other) {
            called("equals");
            return this == other;
        }

        @Override
        public String toString() {
            called("toString");
            return "";
        }
    }

    /** One that writes itself. */
    public static final class External implements Externalizable {
        Object next;

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            called("writeExternal");
            out.writeObject(next);
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            called("readExternal");
            next = in.readObject();
        }
    }

    private static Object tangle(Object end) {
        Below below = new Below();
        External external = new External();
        Keyed keyed = new Keyed();
        below.next = external;
        external.next = keyed;
        keyed.put("again", below);
        keyed.put("end", end);
        return new Object[] {below, external, keyed, below};
    }

    @Test
    void eachHookRunsOncePerObjectAndNoOtherMethodOfIt() throws IOException {
        Map<String, Integer> once =
                Map.of("writeReplace", 1, "writeObject above", 1, "writeObject below", 1, "writeExternal", 1);
        CALLS.clear();
        WriteOracle.bytes(tangle("fine"));
        assertThat(CALLS).as("the stream").isEqualTo(once);

        CALLS.clear();
        assertThat(Tagalong.inspect(tangle("fine")).clean()).isTrue();
        assertThat(CALLS).as("a clean graph").isEqualTo(once);

        CALLS.clear();
        Report report = Tagalong.inspect(tangle(new Object()));
        assertThat(report.findings()).hasSize(1);
        assertThat(CALLS).as("a graph with something bad in it").isEqualTo(once);
    }

    static final class Careful implements Serializable {
        final transient Object value;

        Careful(Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            called("writeObject");
            try {
                out.writeObject(value);
            } catch (NotSerializableException e) {
                out.writeObject("stand-in");
            }
        }
    }

    @Test
    void aHookThatCatchesIsAskedTwiceWhereSomethingBadLiesBelowIt() {
        CALLS.clear();
        Tagalong.inspect(new Object[] {new Careful("fine"), new Careful("fine"), new Object()});
        assertThat(CALLS).containsExactly(Map.entry("writeObject", 2));

        CALLS.clear();
        Tagalong.inspect(new Object[] {new Careful("fine"), new Careful(new Object())});
        assertThat(CALLS).containsExactly(Map.entry("writeObject", 3));
    }
}
