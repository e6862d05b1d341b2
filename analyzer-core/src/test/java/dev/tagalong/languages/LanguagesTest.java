package dev.tagalong.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagalong.Options;
import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.report.Golden;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs in other languages: what the streams say of them, what is seen in live objects, and what is predicted. */
class LanguagesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void liveAndScannedAreWhatTheStreamSays(Language language) throws Exception {
        assumeTrue(language.available(), "the compiler is fetched with -Dtagalong.long=true only");
        assumeTrue(
                language != Language.KOTLIN || Runtime.version().feature() < 25,
                "this version of kotlinc does not run on Java 25");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        language.compile(classes);
        StringBuilder text = new StringBuilder();
        Map<String, String> wrong = new TreeMap<>();
        try (URLClassLoader loader = loader(classes, language.runtime())) {
            for (String holder : List.of("Cases", "Containers")) {
                for (Method method : methods(loader, classes, holder)) {
                    check(language, classes, method, text, wrong);
                }
            }
        }
        Golden.check("languages-" + language.id() + ".txt", text.toString());
        assertThat(wrong).containsOnlyKeys(language.gaps());
    }

    private void check(Language language, Path classes, Method method, StringBuilder text, Map<String, String> wrong)
            throws IOException, ReflectiveOperationException {
        String holder = method.getDeclaringClass().getSimpleName();
        String name = holder + "." + method.getName();
        Sent sent = new Sent(method);
        SortedSet<String> offenders = sent.offenders();
        Report live = Tagalong.inspect(sent.fresh(), Options.defaults());
        Path only = folder.resolve(name);
        SingleSend.copy(classes, only, holder, method.getName());
        Report scan = Tagalong.scan(ScanOptions.of(only).withClasspath(language.runtime()));
        List<String> seen = Shown.lines(live);
        List<String> predicted = Shown.lines(scan);
        text.append(name).append(": ").append(stable(sent.outcome())).append('\n');
        (seen.equals(predicted) ? seen : List.<String>of()).forEach(line -> add(text, "", line));
        (seen.equals(predicted) ? List.<String>of() : seen).forEach(line -> add(text, "live ", line));
        (seen.equals(predicted) ? List.<String>of() : predicted).forEach(line -> add(text, "scan ", line));
        if (!Shown.offenders(live).equals(offenders)) {
            wrong.put(name + " live", offenders + " but " + Shown.offenders(live));
        }
        if (!Shown.offenders(scan).equals(offenders)) {
            wrong.put(name + " scan", offenders + " but " + Shown.offenders(scan));
        }
    }

    private static void add(StringBuilder text, String half, String line) {
        text.append("    ").append(half).append(line).append('\n');
    }

    /** Without what numbers lambdas and objects. */
    private static String stable(String outcome) {
        return outcome.replaceAll("\\$\\$Lambda[^ ;]*", "\\$\\$Lambda").replaceAll("@[0-9a-f]+", "");
    }

    private static List<Method> methods(URLClassLoader loader, Path classes, String holder)
            throws ClassNotFoundException {
        if (!Files.exists(classes.resolve("demo").resolve(holder + ".class"))) {
            return List.of();
        }
        return Arrays.stream(loader.loadClass("demo." + holder).getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ObjectOutputStream.class}))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static URLClassLoader loader(Path classes, List<Path> runtime) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(classes.toUri().toURL());
        for (Path jar : runtime) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), LanguagesTest.class.getClassLoader());
    }
}
