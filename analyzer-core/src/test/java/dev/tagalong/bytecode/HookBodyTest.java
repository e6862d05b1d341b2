package dev.tagalong.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.LoaderClassBytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Vector;
import org.junit.jupiter.api.Test;

class HookBodyTest {
    private static final String WRITE_OBJECT = "(Ljava/io/ObjectOutputStream;)V";
    private static final String WRITE_EXTERNAL = "(Ljava/io/ObjectOutput;)V";

    @Test
    void aFailureLeavesThePlainOnes() {
        List<String> codes = List.of(
                "out.defaultWriteObject(); out.writeObject(f); out.writeInt(1);",
                "var fields = out.putFields(); fields.put(\"f\", f); out.writeFields();",
                "for (Object o : list) out.writeObject(o);",
                "int size = size(); try { size = size(); } catch (RuntimeException e) { size = 0; } out.writeInt(size);",
                "synchronized (this) { out.defaultWriteObject(); }",
                "try { out.defaultWriteObject(); } finally { size(); }",
                "try { out.writeObject(f); } catch (IOException e) { size(); throw e; }",
                "list.forEach(o -> size());",
                "ObjectOutput same = out; same.writeObject(f); same.writeObject(f == null ? list : f);",
                "Objects.requireNonNull(out, \"out\"); if (out != null && out.getClass() != null) out.writeObject(f);",
                "new DataOutputStream(out).writeInt(1);",
                "new BufferedOutputStream(out).write(1);");
        assertThat(hooks(codes)).allSatisfy((code, body) -> assertThat(body).isEqualTo(HookBody.PLAIN));
        assertThat(HookBody.PLAIN.canSwallow()).isFalse();
    }

    @Test
    void aHandlerThatThrowsAnotherExceptionChangesTheFailure() {
        List<String> codes = List.of(
                "try { out.writeObject(f); } catch (IOException e) { throw new UncheckedIOException(e); }",
                "try { out.writeObject(f); } catch (IOException e) { throw (RuntimeException) f; }",
                "try { out.writeObject(f); } catch (IOException e) { e = new EOFException(); throw e; }",
                "try { out.defaultWriteObject(); } finally { out.writeObject(f); }");
        assertThat(hooks(codes)).allSatisfy((code, body) -> assertThat(body).isEqualTo(HookBody.CHANGES));
        assertThat(HookBody.CHANGES.canSwallow()).isFalse();
    }

    @Test
    void aHandlerAroundACallOnTheStreamCatches() {
        List<String> codes = List.of(
                "try { out.writeObject(f); } catch (NotSerializableException e) { out.writeObject(null); }",
                "try { out.writeObject(f); } catch (ObjectStreamException e) { }",
                "try { out.writeObject(f); } catch (IOException e) { }",
                "try { out.writeObject(f); } catch (Exception e) { }",
                "try { out.writeObject(f); } catch (Throwable e) { }",
                "try { out.writeObject(f); } catch (IllegalStateException e) { }",
                "try { out.defaultWriteObject(); } finally { if (f == null) return; }",
                "try { try { out.writeObject(f); } catch (IOException e) { throw new IllegalStateException(e); } }"
                        + " catch (IllegalStateException e) { }",
                "try { var p = out.putFields(); p.put(\"f\", f); out.writeFields(); } catch (IOException e) { }",
                "for (Object o : list) try { out.writeObject(o); } catch (IOException e) { continue; }",
                "try { out.writeObject(f); } catch (IOException e) { if (f == null) throw e; }");
        assertThat(hooks(codes)).allSatisfy((code, body) -> assertThat(body).isEqualTo(HookBody.CATCHES));
        assertThat(HookBody.CATCHES.canSwallow()).isTrue();
    }

    @Test
    void aStreamThatIsPassedOnMayBeGuardedThere() {
        List<String> codes = List.of(
                "help(out);",
                "Demo.help((ObjectOutput) out);",
                "list.forEach(o -> { try { out.writeObject(o); } catch (IOException e) { } });",
                "Consumer<Object> c = o -> help(out);",
                "kept = out;",
                "wide(out);",
                "wide(\n\nout\n);",
                "wide(out, f);",
                "ObjectOutput same = out; wide(same, f == null ? list : f);",
                "((Consumer<Object>) f).accept(out);",
                "((BiConsumer<Object, Object>) f).accept(out, f);",
                "list.add(out); out.writeObject(f);",
                "Object[] all = {f, out}; out.writeObject(f);",
                "synchronized (out) { out.writeObject(f); }",
                "kept.writeObject(f); wide(out);",
                "((Own) out).writeQuietly(f);",
                "if (out instanceof Own own) own.writeQuietly(f);");
        assertThat(hooks(codes)).allSatisfy((code, body) -> assertThat(body).isEqualTo(HookBody.HANDS_ON));
        assertThat(HookBody.HANDS_ON.canSwallow()).isTrue();
    }

    @Test
    void externalizable() {
        Compiled demo = Compiled.of("""
                class Demo implements Externalizable {
                    Object f;
                    public void writeExternal(ObjectOutput out) throws IOException {
                        out.writeObject(f);
                    }
                    public void readExternal(ObjectInput in) {}
                    static class Guarded extends Demo {
                        public void writeExternal(ObjectOutput out) {
                            try { out.writeObject(f); } catch (IOException e) { }
                        }
                    }
                    static class Sub extends Demo {
                        public void writeExternal(ObjectOutput out) throws IOException {
                            super.writeExternal(out);
                        }
                    }
                    abstract static class None extends Demo {
                        public abstract void writeExternal(ObjectOutput out);
                        void other() {}
                    }
                }
                """);
        ClassFiles files = demo.files();
        assertThat(files.hook("demo.Demo", "writeExternal", WRITE_EXTERNAL)).isEqualTo(HookBody.PLAIN);
        assertThat(files.hook("demo.Demo$Guarded", "writeExternal", WRITE_EXTERNAL))
                .isEqualTo(HookBody.CATCHES);
        assertThat(files.hook("demo.Demo$Sub", "writeExternal", WRITE_EXTERNAL)).isEqualTo(HookBody.HANDS_ON);
        assertThat(files.hook("demo.Demo$None", "writeExternal", WRITE_EXTERNAL))
                .as("no code")
                .isEqualTo(HookBody.UNKNOWN);
        assertThat(files.hook("demo.Demo$None", "other", "()V")).as("no stream").isEqualTo(HookBody.UNKNOWN);
        assertThat(files.hook("demo.Demo", "writeObject", WRITE_OBJECT))
                .as("no such method")
                .isEqualTo(HookBody.UNKNOWN);
        assertThat(files.hook("demo.Absent", "writeObject", WRITE_OBJECT))
                .as("no class file")
                .isEqualTo(HookBody.UNKNOWN);
        assertThat(HookBody.UNKNOWN.canSwallow()).isTrue();
    }

    @Test
    void hooksOfTheJdk() {
        ClassFiles files = new ClassFiles(new LoaderClassBytes(List.of(String.class)));
        assertThat(List.of(ArrayList.class, Vector.class, LinkedList.class, TreeMap.class))
                .allSatisfy(type -> assertThat(files.hook(type.getName(), "writeObject", WRITE_OBJECT))
                        .as(type.getName())
                        .isEqualTo(HookBody.PLAIN));
        assertThat(files.hook(HashMap.class.getName(), "writeObject", WRITE_OBJECT))
                .as("LinkedHashMap overrides what it calls")
                .isEqualTo(HookBody.HANDS_ON);
    }

    /** What is said of a {@code writeObject} by its code. */
    private static Map<String, HookBody> hooks(List<String> bodies) {
        StringBuilder classes = new StringBuilder("""
                class Demo implements Serializable {
                    Object f;
                    List<Object> list;
                    transient ObjectOutputStream kept;
                    int size() { return list.size(); }
                    static void help(ObjectOutput out) {}
                    static void wide(Object out) {}
                    static void wide(Object out, Object more) {}
                    static abstract class Own extends ObjectOutputStream {
                        Own() throws IOException {}
                        abstract void writeQuietly(Object o);
                    }
                """);
        for (int i = 0; i < bodies.size(); i++) {
            classes.append("static class Hook" + i + " extends Demo {\n"
                    + "private void writeObject(ObjectOutputStream out) throws IOException {\n" + bodies.get(i)
                    + "\n}\n}\n");
        }
        ClassFiles files = Compiled.of(classes + "}").files();
        Map<String, HookBody> hooks = new LinkedHashMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            hooks.put(bodies.get(i), files.hook("demo.Demo$Hook" + i, "writeObject", WRITE_OBJECT));
        }
        return hooks;
    }
}
