package dev.tagalong.bytecode.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Members of a class {@code T}, compiled by the running JDK's javac and interpreted; further classes may follow it. */
final class Snippet {
    private static final String HEAD = "import java.io.*; import java.util.*; import java.util.function.*; class T {\n";

    private final Interpretation interpretation;

    private Snippet(Interpretation interpretation) {
        this.interpretation = interpretation;
    }

    static Snippet of(String members) {
        return new Snippet(Interpreter.interpretAll(classFile(members)));
    }

    static byte[] classFile(String members) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        Map<String, byte[]> classes = new TreeMap<>();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<JavaFileObject> sources = List.of(source(HEAD + members + "\n}"));
            if (!javac.getTask(
                            messages,
                            new Kept(standard, classes),
                            null,
                            List.of("-proc:none", "-nowarn", "-g"),
                            null,
                            sources)
                    .call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes.get("T");
    }

    /** The one method of this name. */
    MethodCode method(String name) {
        List<MethodCode> found = interpretation.methods().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name + "("))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(name + " in " + interpretation);
        }
        return found.get(0);
    }

    Interpretation all() {
        return interpretation;
    }

    /** What the method {@code m} returns. */
    Value returned() {
        return events(Event.Return.class).get(0).value();
    }

    /** Events of the method {@code m}. */
    <E extends Event> List<E> events(Class<E> type) {
        return method("m").events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static JavaFileObject source(String text) {
        return new SimpleJavaFileObject(URI.create("string:///T.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class Kept extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        Kept(JavaFileManager standard, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
