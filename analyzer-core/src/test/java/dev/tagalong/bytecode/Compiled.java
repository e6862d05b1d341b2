package dev.tagalong.bytecode;

import dev.tagalong.bytecode.path.ClassBytes;
import dev.tagalong.bytecode.path.LoaderClassBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** One source file {@code demo/Demo.java}, compiled in memory; comments {@code //#name} at line ends mark its lines. */
public final class Compiled implements ClassBytes {
    private static final ClassBytes JDK = new LoaderClassBytes(List.of(Object.class));

    private final String source;
    private final Map<String, byte[]> classes;

    private Compiled(String source, Map<String, byte[]> classes) {
        this.source = source;
        this.classes = classes;
    }

    /** Compiles with the running JDK's javac and {@code -g}, unless the options say otherwise. */
    public static Compiled of(String body, String... options) {
        String source = "package demo;\nimport java.io.*;\nimport java.util.*;\nimport java.util.function.*;\n" + body;
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-g"));
        arguments.addAll(List.of(options));
        StringWriter messages = new StringWriter();
        Map<String, byte[]> classes = new TreeMap<>();
        try (StandardJavaFileManager standard = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = javac.getTask(
                            messages, new InMemory(standard, classes), null, arguments, null, List.of(input(source)))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compiled(source, classes);
    }

    /** Writes the class files below a folder, as a compiler does. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> type : classes.entrySet()) {
            Path file = folder.resolve(type.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, type.getValue());
        }
    }

    ClassFiles files() {
        return new ClassFiles(this);
    }

    @Override
    public byte[] read(String className) throws IOException {
        if (className.startsWith("java.")) {
            return JDK.read(className);
        }
        byte[] bytes = classes.get(className);
        if (bytes == null) {
            throw new IOException("no class file was found");
        }
        return bytes.clone();
    }

    /** The place in {@code Demo.java} that a mark stands for. */
    Line at(String className, String method, String mark) {
        return new Line(className, method, "Demo.java", line(mark));
    }

    int line(String mark) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("//#" + mark)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line is marked //#" + mark);
    }

    /** The named class in a loader of its own. */
    Class<?> load(String className) throws ClassNotFoundException {
        return new ClassLoader(getClass().getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        }.loadClass(className);
    }

    private static JavaFileObject input(String source) {
        URI uri = URI.create("string:///demo/Demo.java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, byte[]> classes;

        InMemory(JavaFileManager standard, Map<String, byte[]> classes) {
            super(standard);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(className, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
