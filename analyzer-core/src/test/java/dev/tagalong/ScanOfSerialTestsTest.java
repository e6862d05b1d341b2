package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that asks whether something is Serializable before it sends it. */
class ScanOfSerialTestsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (x instanceof Serializable) { out.writeObject(x); }",
                "if (!(x instanceof Serializable)) { throw new IOException(); } out.writeObject(x);",
                "if (yes && x instanceof Serializable && x != null) { out.writeObject(x); }",
                "out.writeObject(x instanceof Serializable ? x : x.toString());",
                "List<Object> all = new ArrayList<>(); if (x instanceof Serializable) { all.add(x); } out.writeObject(all);"
            })
    void onlyWhatPassesTheTestIsSent(String code) throws IOException {
        assertThat(scan(code, "new Bad()").found()).isEmpty();
        assertThat(scan(code, "new Box<>(new Bad())").found())
                .singleElement()
                .asString()
                .endsWith(" > content x Bad certain now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (x instanceof Serializable) { x.hashCode(); } out.writeObject(x);",
                "if (x instanceof Serializable) { x.hashCode(); } else { out.writeObject(x); }",
                "if (yes || x instanceof Serializable) { out.writeObject(x); }",
                "Object y = x; if (x instanceof Serializable) { x = \"text\"; } out.writeObject(y);"
            })
    void whatTheTestDoesNotDecideIsSent(String code) throws IOException {
        assertThat(scan(code, "new Bad()").found()).containsExactly("Bad x Bad certain now");
    }

    @Test
    void aHookWritesTheListenersThatCanBeWritten() throws IOException {
        assertThat(SmallScan.of(folder, """
                class Events implements Serializable {
                    private transient List<Runnable> listeners = new ArrayList<>();
                    void add(Runnable listener) { listeners.add(listener); }
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        out.defaultWriteObject();
                        for (Runnable each : listeners) {
                            if (each instanceof Serializable) { out.writeObject(each); }
                        }
                        out.writeObject(null);
                    }
                    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
                        in.defaultReadObject();
                        listeners = new ArrayList<>();
                        for (Object each = in.readObject(); each != null; each = in.readObject()) {
                            listeners.add((Runnable) each);
                        }
                    }
                }
                class Demo {
                    void send(ObjectOutputStream out) throws IOException {
                        Events events = new Events();
                        events.add(() -> System.out.println(this));
                        out.writeObject(events);
                    }
                }
                """).found()).isEmpty();
    }

    private SmallScan scan(String code, String made) throws IOException {
        return SmallScan.of(
                folder,
                "class Demo { static void send(ObjectOutputStream out, boolean yes) throws IOException {"
                        + " Object x = yes ? " + made + " : \"text\"; " + code + " } }");
    }
}
