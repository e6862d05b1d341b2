package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.graph.Certainty;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading puts where it does not fit: what the scan says is what the stream does. */
class ScanOfReadingTest {
    @TempDir
    Path folder;

    /** The scan of a program whose {@code Main.sent()} makes what {@code main} sends. */
    private SmallScan scan(String classes) throws IOException {
        return SmallScan.of(folder, classes + """
                class Main {
                    public static void main(String[] args) throws Exception {
                        ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream());
                        out.writeObject(sent());
                    }
                    public static Object sent() { return made(); }
                    static Holder made() { Holder holder = new Holder(); holder.held = new Held(); return holder; }
                }
                """);
    }

    /** The exception that reading what is sent ends with, or null. */
    private Throwable thrown() throws Exception {
        try {
            read();
            return null;
        } catch (ClassCastException | ArrayStoreException e) {
            return e;
        }
    }

    /** What is sent, as it arrives. */
    private Object read() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method sent = loader.loadClass("demo.Main").getDeclaredMethod("sent");
            sent.setAccessible(true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(sent.invoke(null));
            }
            ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                @Override
                protected Class<?> resolveClass(ObjectStreamClass described)
                        throws IOException, ClassNotFoundException {
                    return Class.forName(described.getName(), false, loader);
                }
            };
            return in.readObject();
        }
    }

    @Test
    void resolvesToAnotherType() throws Exception {
        SmallScan scan = scan("""
                class Holder implements Serializable { Held held; }
                class Held implements Serializable { Object readResolve() { return "text"; } }
                """);

        assertThat(scan.found()).containsExactly("Holder > held x Held certain now");
        assertThat(thrown()).hasMessageContaining("cannot assign instance of java.lang.String");
    }

    @Test
    void resolvesToWhatFits() throws Exception {
        SmallScan scan = scan("""
                class Holder implements Serializable { CharSequence held; Object other; }
                class Held implements Serializable, CharSequence {
                    public char charAt(int at) { return 'a'; }
                    public int length() { return 1; }
                    public CharSequence subSequence(int from, int to) { return this; }
                    Object readResolve() { return "text"; }
                }
                """);

        assertThat(scan.found()).isEmpty();
        assertThat(thrown()).isNull();
    }

    @Test
    void isReplacedByAnotherType() throws Exception {
        SmallScan scan = scan("""
                class Holder implements Serializable { Held held; }
                class Held implements Serializable { Object writeReplace() { return new Stand(); } }
                class Stand implements Serializable {}
                """);

        assertThat(scan.found()).containsExactly("Holder > held x Held certain now");
        assertThat(thrown()).hasMessageContaining("cannot assign instance of demo.Stand");
    }

    @Test
    void isReplacedByWhatTurnsBack() throws Exception {
        SmallScan scan = scan("""
                class Holder implements Serializable { Held held; }
                class Held implements Serializable { Object writeReplace() { return new Stand(); } }
                class Stand implements Serializable { Object readResolve() { return new Held(); } }
                """);

        assertThat(scan.found()).isEmpty();
        assertThat(thrown()).isNull();
    }

    @Test
    void anArrayHoldsIt() throws Exception {
        SmallScan scan = scan("""
                class Holder implements Serializable { Object held; Held[] all = new Held[1]; Holder() { all[0] = new Held(); } }
                class Held implements Serializable { Object readResolve() { return "text"; } }
                """);

        assertThat(scan.found()).containsExactly("Holder > all > [] x Held certain now");
        assertThat(thrown()).isInstanceOf(ArrayStoreException.class);
    }

    private static final String CYCLE = """
            class Holder implements Serializable { Rec rec; }
            record Rec(Holder back) implements Serializable {}
            class Main {
                public static void main(String[] args) throws Exception {
                    new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(sent());
                }
                public static Object sent() {
                    Holder holder = new Holder();
                    holder.rec = new Rec(holder);
                    return SENT;
                }
            }
            """;

    @Test
    void aRecordLeadsBackToItself() throws Exception {
        SmallScan scan = SmallScan.of(folder, CYCLE.replace("SENT", "holder.rec"), Certainty.POSSIBLE);

        assertThat(scan.found()).containsExactly("Rec > back > rec x Rec possible now");
        assertThat(read()).extracting("back").extracting("rec").isNull();
    }

    @Test
    void whatARecordLeadsBackToIsWrittenFirst() throws Exception {
        SmallScan scan = SmallScan.of(folder, CYCLE.replace("SENT", "holder"), Certainty.POSSIBLE);

        assertThat(scan.found()).isEmpty();
        assertThat(read()).extracting("rec").isNotNull();
    }

    @Test
    void halfAnObjectCannotBeRead() throws Exception {
        SmallScan scan = scan(half("in.defaultReadObject();"));

        assertThat(scan.found()).contains("Holder > held > bad x Bad certain now", "Holder > held x Held certain now");
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    @Test
    void aReaderThatCatchesMakesHalfAnObjectUnsure() throws Exception {
        SmallScan scan = scan(half("try { in.defaultReadObject(); } catch (IOException e) {}"));

        assertThat(scan.found()).contains("Holder > held > bad x Bad certain now", "Holder > held x Held likely now");
        assertThat(read()).isNotNull();
    }

    @Test
    void aReaderThatCatchesSomethingElseDoesNotHelp() throws Exception {
        SmallScan scan = scan(half("try { Class.forName(\"none\"); } catch (Exception e) {} in.defaultReadObject();"));

        assertThat(scan.found()).contains("Holder > held x Held certain now");
        assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    }

    /** A hook that swallows a failure, and one that reads what that leaves. */
    private static String half(String reading) {
        return """
                class Holder implements Serializable { Object held; }
                class Held implements Serializable {
                    Object bad = new Bad();
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        try { out.defaultWriteObject(); } catch (NotSerializableException e) {}
                    }
                    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
                        %s
                    }
                }
                """.formatted(reading);
    }
}
