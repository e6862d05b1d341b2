package dev.tagalong.programs;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles programs into a folder with the running JDK's compiler, with debug information as build tools do. */
final class ProgramCompiler {
    private static final List<String> OPTIONS = List.of("-g", "-proc:none", "-nowarn", "-Xlint:none");

    private ProgramCompiler() {}

    /**
     * Compiles all at once: most of what a small program costs is what the compiler learns of the JDK.
     *
     * @param sources source texts by binary name of their top-level class
     * @throws IllegalStateException if the compiler refuses; its words and the sources are the message
     */
    static void compile(Map<String, String> sources, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
            if (!compiler.getTask(words, files, null, OPTIONS, null, units).call()) {
                throw new IllegalStateException(words + String.join("\n", sources.values()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }
    }
}
