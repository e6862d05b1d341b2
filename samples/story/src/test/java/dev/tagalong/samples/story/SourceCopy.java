package dev.tagalong.samples.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.finding.Change.Edit;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A copy of the samples' sources, to be edited as a change suggests, compiled, and loaded apart from the samples. */
final class SourceCopy {
    private static final Path SOURCES = Path.of("src/main/java");

    private final Path folder;

    private SourceCopy(Path folder) {
        this.folder = folder;
    }

    static SourceCopy in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("sources").resolve(SOURCES.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new SourceCopy(folder);
    }

    /** Makes a field transient, as the first line of an edit's text says; other lines become members behind it. */
    void declare(Edit edit, String restored) throws IOException {
        List<String> lines = edit.text().lines().toList();
        String declared = lines.get(0).replace(";", "");
        Pattern before = Pattern.compile("(?m)^( +)" + String.join("\\s+", words(declared)) + "( =[^;]*)?;(.*)$");
        String source = Files.readString(file(edit));
        Matcher declaration = before.matcher(source);
        assertThat(declaration.find()).as(declared).isTrue();
        String indent = declaration.group(1);
        String initial = declaration.group(2) == null ? "" : declaration.group(2);
        StringBuilder edited = new StringBuilder(indent + declared + initial + ";" + declaration.group(3));
        for (String line : lines.subList(1, lines.size())) {
            edited.append('\n').append(indent).append(line.replace("...", restored));
        }
        String whole = declaration.replaceFirst(Matcher.quoteReplacement(edited.toString()));
        Files.writeString(file(edit), whole.replaceFirst("(?m)^package .*;$", "$0\nimport java.io.*;"));
    }

    /** The words of a declaration without transient; where readObject sets the field, final has gone. */
    private static List<String> words(String declared) {
        List<String> words = new ArrayList<>();
        for (String word : declared.replace("transient ", "").split(" ")) {
            words.add(Pattern.quote(word));
        }
        words.set(0, words.get(0) + "(?:\\s+final)?");
        return words;
    }

    /** Writes an edit's lines before the statement that makes the lambda, and uses the variables that they declare. */
    void copy(Edit edit) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(edit)));
        int at = edit.at().line() - 1;
        for (String copied : edit.text().lines().toList()) {
            Matcher variable = Pattern.compile("var (\\w+) = (.+);").matcher(copied);
            assertThat(variable.matches()).as(copied).isTrue();
            for (int line = at; line < lines.size(); line++) {
                lines.set(line, lines.get(line).replace(variable.group(2), variable.group(1)));
            }
            lines.add(at++, copied);
        }
        Files.write(file(edit), lines);
    }

    /** Replaces what the edit only describes. */
    void replace(Edit edit, String code, String by) throws IOException {
        String source = Files.readString(file(edit));
        assertThat(source).contains(code);
        Files.writeString(file(edit), source.replace(code, by));
    }

    private Path file(Edit edit) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("sources"))) {
            return files.filter(file -> file.getFileName().toString().equals(edit.file()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The compiled classes, in a loader that does not know the samples themselves. */
    URLClassLoader compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null);
                Stream<Path> sources = Files.walk(folder.resolve("sources"))) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            StringWriter messages = new StringWriter();
            List<String> options = List.of("-g", "-proc:none", "-nowarn", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
}
