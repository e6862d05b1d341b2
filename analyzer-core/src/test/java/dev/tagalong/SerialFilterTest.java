package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.report.Inventory;
import dev.tagalong.report.SerialFilter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs whose real streams pass the filter that is predicted from their class files, and nothing else does. */
class SerialFilterTest {
    private static final String SEND = """
            public class Demo {
                public static void send(ObjectOutputStream out) throws IOException { out.writeObject(make()); }
                public static void sendOther(ObjectOutputStream out) throws IOException { hide(out, new Other()); }
                private static void hide(Object out, Object what) throws IOException {
                    try {
                        out.getClass().getMethod("writeObject", Object.class).invoke(out, what);
                    } catch (ReflectiveOperationException e) {
                        throw new IOException(e);
                    }
                }
                public static class Packed implements Externalizable {
                    private Leaf leaf = new Leaf();
                    public Packed() {}
                    public void writeExternal(ObjectOutput out) throws IOException { out.writeObject(leaf); }
                    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
                        leaf = (Leaf) in.readObject();
                    }
                }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static Object make() { List<Object> all = new ArrayList<>(List.of(1, 2L, 'c')); all.add(new Leaf());"
                        + " all.add(Map.of(\"k\", new Leaf[2])); all.add(new HashSet<>(Set.of(Colour.RED))); return all; }",
                "static Object make() { Map<Colour, Object> all = new EnumMap<>(Colour.class);"
                        + " all.put(Colour.BLUE, new Pair(new Leaf(), 5)); return new TreeMap<>(Map.of(\"m\", all)); }",
                "static Object make() { Leaf leaf = new Leaf(); int n = 7; return (Task) () -> leaf.n = n; }",
                "static Object make() { return new Proxied(3); }",
                "static Object make() { Box box = new Box(); box.content = new Demo.Packed(); return box; }",
                "static Object make() { return java.lang.reflect.Proxy.newProxyInstance(Demo.class.getClassLoader(),"
                        + " new Class<?>[] {Task.class}, new Handler()); }",
                "static Object make() { Box box = new Sub(); box.content = new java.math.BigDecimal(\"1.50\");"
                        + " return new Object[] {box, new IllegalStateException(\"no\", new IOException()),"
                        + " new java.util.concurrent.ConcurrentHashMap<>(Map.of(\"k\", box))}; }",
                "static Object make() { return new Typed(); }",
                "static Object make() { return Collections.unmodifiableList(Arrays.asList(new Leaf(), new Leaf())); }",
                "static Object make() { LinkedHashMap<Object, Object> m = new LinkedHashMap<>(); m.put(1.5, new ArrayDeque<>(List.of(new Leaf()))); return m; }"
            })
    void realStreamsPassAndOthersDoNot(String make) throws Exception {
        Compiled.of(SEND + make + "}" + """
                class Leaf implements Serializable { int n; }
                class Other implements Serializable {}
                class Box implements Serializable { Object content; }
                class Sub extends Box { Integer size = 3; }
                enum Colour { RED, BLUE { int n() { return 1; } }; int n() { return 0; } }
                record Pair(Leaf one, Object other) implements Serializable {}
                interface Task extends Runnable, Serializable {}
                class Handler implements java.lang.reflect.InvocationHandler, Serializable {
                    public Object invoke(Object proxy, java.lang.reflect.Method m, Object[] args) { return null; }
                }
                class Typed implements Serializable {
                    Colour colour = Colour.BLUE; UUID id = new UUID(1, 2); java.time.LocalDate day = java.time.LocalDate.EPOCH;
                    Locale where = Locale.ROOT; Date at = new Date(); int[][] table = {{1}}; Colour[] all = Colour.values();
                    String[] words = {"a"}; StringBuilder text = new StringBuilder("b"); File file = new File("f");
                }
                class Proxied implements Serializable {
                    int n; Proxied(int n) { this.n = n; }
                    private Object writeReplace() { return new Form(n); }
                    private static class Form implements Serializable {
                        int n; Form(int n) { this.n = n; }
                        private Object readResolve() { return new Proxied(n); }
                    }
                }
                """).writeTo(folder);
        Inventory inventory = Tagalong.survey(ScanOptions.of(folder)).inventory();
        String pattern = SerialFilter.pattern(inventory);

        assertThat(pattern).doesNotContain("demo.Other").endsWith(";!*");
        assertThat(read("send", pattern)).isNotNull();
        assertThatThrownBy(() -> read("sendOther", pattern))
                .isInstanceOf(InvalidClassException.class)
                .hasMessageContaining("REJECTED");
    }

    @Test
    void whatIsNotKnownIsNamed() throws Exception {
        Compiled.of("""
                public class Demo {
                    public static void send(ObjectOutputStream out, Number what) throws IOException {
                        out.writeObject(new Object[] {what});
                    }
                }
                """).writeTo(folder);
        Inventory inventory = Tagalong.survey(ScanOptions.of(folder)).inventory();

        assertThat(SerialFilter.remarks(inventory))
                .startsWith("The filter is predicted from class files")
                .contains("Not in it: other classes that fit java.lang.Number");
    }

    private Object read(String method, String pattern) throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method send = loader.loadClass("demo.Demo").getMethod(method, ObjectOutputStream.class);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                send.invoke(null, out);
            }
            try (ObjectInputStream in = new Loading(bytes.toByteArray(), loader)) {
                in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(pattern));
                return in.readObject();
            }
        }
    }

    /** Reads the classes of a loader. */
    private static final class Loading extends ObjectInputStream {
        private final ClassLoader loader;

        Loading(byte[] bytes, ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws ClassNotFoundException {
            Class<?>[] types = new Class<?>[interfaces.length];
            for (int i = 0; i < types.length; i++) {
                types[i] = Class.forName(interfaces[i], false, loader);
            }
            return Proxy.newProxyInstance(loader, types, (proxy, method, arguments) -> null)
                    .getClass();
        }
    }
}
