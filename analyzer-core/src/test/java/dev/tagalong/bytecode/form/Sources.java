package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.Program;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles {@code demo/Demo.java} into a folder. */
final class Sources {
    private Sources() {}

    /** The program of these classes, which are nested in no other and need not be public. */
    static Program program(Path folder, String classes) {
        compile(folder, classes);
        return Programs.of(List.of(folder));
    }

    static void compile(Path folder, String classes) {
        try {
            Path file = Files.createDirectories(folder.resolve("demo")).resolve("Demo.java");
            Files.writeString(
                    file,
                    "package demo;\nimport java.io.*;\nimport java.util.*;\nimport java.util.function.*;\n" + classes);
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            StringWriter messages = new StringWriter();
            try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
                List<String> options = List.of("-g", "-nowarn", "-proc:none", "-d", folder.toString());
                if (!javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                        .call()) {
                    throw new IllegalArgumentException(messages.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
