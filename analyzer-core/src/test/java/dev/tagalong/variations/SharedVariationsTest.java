package dev.tagalong.variations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagalong.Tagalong;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of {@code ../shared/variations}, where that folder stands beside the checkout, by the table beside them.
 */
class SharedVariationsTest {
    private static final Pattern ROW = Pattern.compile("\\| (V\\d\\d_\\w+) \\| .*? \\| (fails|unreadable|ok) \\| .*");

    @Test
    void inspectionTellsTheTruthOfTheTable(@TempDir Path classes) throws Exception {
        Path folder = checkout().resolveSibling("shared").resolve("variations");
        assumeTrue(Files.isDirectory(folder.resolve("src")), "there are no shared variations at " + folder);
        Map<String, Truth> table = table(folder.resolve("README.md"));
        assertThat(table).hasSize(48);
        compile(folder.resolve("src"), classes);

        Map<String, Truth> streams = new TreeMap<>();
        Map<String, Truth> inspections = new TreeMap<>();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            for (String name : table.keySet()) {
                Captured.Sender program = program(loader.loadClass("vars." + name));
                streams.put(name, Truth.of(program));
                inspections.put(name, Verdict.of(Tagalong.inspect(Captured.of(program))));
            }
        }
        assertThat(streams).isEqualTo(table);
        assertThat(inspections).isEqualTo(table);
    }

    /**
     * The nearest folder above the working directory that holds the wrapper; tests run in the folder of their module.
     */
    private static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new IllegalStateException(
                    "no folder above the working directory holds mvnw; run the tests in a checkout");
        }
        return at;
    }

    private static Map<String, Truth> table(Path readme) throws IOException {
        Map<String, Truth> table = new TreeMap<>();
        for (String line : Files.readAllLines(readme)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.put(row.group(1), Truth.valueOf(row.group(2).toUpperCase(Locale.ROOT)));
            }
        }
        return table;
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> found = Files.walk(sources);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> java =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            StringWriter messages = new StringWriter();
            List<String> options = List.of("-g", "-proc:none", "-nowarn", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }

    private static Captured.Sender program(Class<?> program) throws NoSuchMethodException {
        Method send = program.getDeclaredMethod("send", ObjectOutputStream.class);
        send.setAccessible(true);
        Constructor<?> constructor = program.getDeclaredConstructor();
        constructor.setAccessible(true);
        return out -> send.invoke(Modifier.isStatic(send.getModifiers()) ? null : constructor.newInstance(), out);
    }
}
