package dev.tagalong.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The source of a program {@code demo.Demo}, whose static method {@code make} makes what is sent. */
record Program(String body) {
    private static final String HEAD =
            "package demo;\nimport java.io.*;\nimport java.lang.reflect.*;\nimport java.util.*;\n";

    /** What a compiled program sends, and the loader of its classes. */
    record Sent(Object root, ClassLoader loader) {}

    /** The program with some code in the place of other code, which it has once. */
    Program with(String code, String by) {
        assertThat(body.split(Pattern.quote(code), -1)).as(code).hasSize(2);
        return new Program(body.replace(code, by));
    }

    /** The line of the whole source, from 1, put before another. */
    Program before(int line, String code) {
        List<String> lines = new ArrayList<>((HEAD + body).lines().toList());
        lines.add(line - 1, code);
        return new Program(String.join("\n", lines).substring(HEAD.length()));
    }

    /** Compiles it into a folder, loads it, and makes what it sends. */
    Sent run(Path folder) throws Exception {
        Path source = Files.createDirectories(folder.resolve("demo")).resolve("Demo.java");
        Files.writeString(source, HEAD + body);
        compile(source, folder);
        URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        Method make = loader.loadClass("demo.Demo").getDeclaredMethod("make");
        make.setAccessible(true);
        return new Sent(make.invoke(null), loader);
    }

    private static void compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<String> options = List.of("-g", "-proc:none", "-nowarn", "-d", classes.toString());
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
