package dev.tagalong.semantics;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources with the running JDK's compiler, for tests that need a module or two versions of a class. */
final class Sources {
    private Sources() {}

    /**
     * Compiles into a folder.
     *
     * @param sources source texts by binary name of their top-level class; {@code module-info} counts as one
     * @throws IllegalStateException if the compiler refuses; its words are the message
     */
    static void compile(Path folder, Map<String, String> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(unit(name, text)));
        List<String> options = List.of("-g", "-proc:none", "-nowarn", "-d", folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            if (!compiler.getTask(words, files, null, options, null, units).call()) {
                throw new IllegalStateException(words.toString());
            }
        }
    }

    /** A loader of its own for what was compiled. */
    static URLClassLoader loader(Path folder) throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Sources.class.getClassLoader());
    }

    private static JavaFileObject unit(String name, String text) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
