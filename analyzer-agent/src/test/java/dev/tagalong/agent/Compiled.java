package dev.tagalong.agent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A program made for a test. */
public final class Compiled {
    /** A pool of tasks of its own, and one that holds a thread. */
    public static final String POOL = """
            package acme;

            import java.io.Serializable;
            import java.util.ArrayList;
            import java.util.List;

            public class Pool {
                private final List<Object> queue = new ArrayList<>();

                public void submit(Object task) {
                    queue.add(task);
                }

                static class Job implements Serializable {
                    Thread thread;
                    transient List<Object> parts = new ArrayList<>();

                    void start() {
                        thread = new Thread();
                    }

                    int size() {
                        return parts.size();
                    }
                }

                public static void main(String[] args) {
                    Pool pool = new Pool();
                    Job job = new Job();
                    pool.submit(job);
                    job.start();
                }
            }
            """;

    private Compiled() {}

    /** Compiles the class {@code acme.Pool} of this source to a folder {@code classes} below another, and names it. */
    public static Path classes(Path folder, String source) throws IOException {
        Path file = Files.createDirectories(folder.resolve("src/acme")).resolve("Pool.java");
        Files.writeString(file, source);
        Path classes = folder.resolve("classes");
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, errors, "-g", "-proc:none", "-d", classes.toString(), file.toString());
        if (failed != 0) {
            throw new IOException(errors.toString(StandardCharsets.UTF_8));
        }
        return classes;
    }

    /** Puts a folder of classes into a jar beside it, and names that. */
    public static Path jar(Path classes) throws IOException {
        Path jar = classes.resolveSibling("program.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** Cuts a class file off in its middle. */
    public static void damage(Path classFile) throws IOException {
        byte[] bytes = Files.readAllBytes(classFile);
        Files.write(classFile, Arrays.copyOf(bytes, bytes.length / 2));
    }
}
