package dev.tagalong.samples.story;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A finding as it is expected in a comment, in the form that {@link Story} describes, or as it was found. */
record Expectation(String program, String rule, String severity, String offender, String path) {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FORM = Pattern.compile(
            "// expect: (\\S+) (\\S+) (\\S+) (\\S+)\\R\\s*//\\s+via (\\S+(?: > \\S+)*)[ ]*\\R", Pattern.MULTILINE);
    private static final Pattern ANY = Pattern.compile("^\\s*// expect:", Pattern.MULTILINE);

    /** All that the samples' sources expect of a live inspection. */
    static List<Expectation> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Expectation> in(Path file) {
        try {
            String source = Files.readString(file);
            List<Expectation> found = FORM.matcher(source)
                    .results()
                    .map(match -> new Expectation(
                            match.group(1), match.group(2), match.group(3), qualified(match.group(4)), match.group(5)))
                    .toList();
            if (found.size() != ANY.matcher(source).results().count()) {
                throw new IllegalStateException(
                        file + " has an \"// expect:\" that is not in the form Story describes");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Expectation of(String program, Finding finding, String rootClass) {
        String path = Stream.concat(
                        Stream.of(simple(rootClass)), finding.path().stream().map(Step::name))
                .collect(Collectors.joining(" > "));
        return new Expectation(
                program,
                finding.rule(),
                finding.severity().word(),
                finding.offender().className(),
                path);
    }

    private static String qualified(String className) {
        return className.contains(".") ? className : Story.class.getPackageName() + "." + className;
    }

    private static String simple(String className) {
        Matcher own = Pattern.compile(Pattern.quote(Story.class.getPackageName() + ".") + "([^.]+)")
                .matcher(className);
        return own.matches() ? own.group(1) : className;
    }
}
