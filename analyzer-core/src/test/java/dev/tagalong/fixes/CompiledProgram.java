package dev.tagalong.fixes;

import dev.tagalong.variations.Captured;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A source file {@code Program.java}, compiled as build tools do, in a class loader of its own. */
final class CompiledProgram implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-nowarn", "-Xlint:none");

    private final URLClassLoader loader;

    private CompiledProgram(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles with the running JDK's compiler, and with the JDK alone on the class path.
     *
     * @param classes an empty folder for the class files
     */
    static CompiledProgram of(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            boolean compiled = compiler.getTask(words, files, null, OPTIONS, null, files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException(words.toString());
            }
        }
        URL[] path = {classes.toUri().toURL()};
        return new CompiledProgram(new URLClassLoader(path, ClassLoader.getPlatformClassLoader()));
    }

    ClassLoader loader() {
        return loader;
    }

    /** What {@code demo.Program.send} hands to the stream: a new object at each call. */
    Object sent() throws Exception {
        Method send = loader.loadClass("demo.Program").getDeclaredMethod("send", ObjectOutputStream.class);
        send.setAccessible(true);
        return Captured.of(out -> send.invoke(null, out));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
