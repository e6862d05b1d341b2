package dev.tagalong.languages;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A language, its compiler, and the programs in it, which stand in {@code src/test/languages}. */
enum Language {
    KOTLIN("kotlin", "kotlin", "kotlin-stdlib-") {
        @Override
        List<String> compiler(String runtime, Path classes) {
            return List.of(
                    "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                    "-no-reflect",
                    "-no-stdlib",
                    "-jvm-target",
                    "17",
                    "-cp",
                    runtime,
                    "-d",
                    classes.toString());
        }
    },
    SCALA2("scala2", "scala", "scala-library-") {
        @Override
        List<String> compiler(String runtime, Path classes) {
            return List.of("scala.tools.nsc.Main", "-cp", runtime, "-d", classes.toString());
        }
    },
    SCALA3("scala3", "scala", "scala-library-", "scala3-library_3-") {
        @Override
        List<String> compiler(String runtime, Path classes) {
            return List.of("dotty.tools.dotc.Main", "-classpath", runtime, "-d", classes.toString());
        }
    },
    LOMBOK("lombok", "lombok", "lombok-") {
        @Override
        List<String> compiler(String runtime, Path classes) {
            return List.of(
                    "com.sun.tools.javac.Main",
                    "-g",
                    "-nowarn",
                    "-cp",
                    runtime,
                    "-processorpath",
                    runtime,
                    "-d",
                    classes.toString());
        }
    };

    private static final Path SOURCES = Path.of("src", "test", "languages");
    private static final Path COMPILERS = Path.of("target", "languages");

    private final String id;
    private final String sources;
    private final List<String> runtime;

    Language(String id, String sources, String... runtime) {
        this.id = id;
        this.sources = sources;
        this.runtime = List.of(runtime);
    }

    abstract List<String> compiler(String runtime, Path classes);

    /** Name of its golden file, without ending. */
    String id() {
        return id;
    }

    /** True if the build has copied its compiler, which it does with {@code -Dtagalong.long=true}. */
    boolean available() {
        return Files.isDirectory(COMPILERS.resolve(id));
    }

    /** The jars that its programs need to run. */
    List<Path> runtime() {
        return jars().stream()
                .filter(jar -> runtime.stream().anyMatch(jar.getFileName().toString()::startsWith))
                .toList();
    }

    /** What a scan does not find yet of what the stream refuses: names as the test lists them. */
    Set<String> gaps() {
        // A lazy value of Scala 3 is set by its offset in memory.
        return this == SCALA3 ? Set.of("Cases.lazyValue scan") : Set.of();
    }

    /** Compiles its programs in a JVM of its own. */
    void compile(Path classes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", joined(jars())));
        command.addAll(compiler(joined(runtime()), classes));
        try (Stream<Path> files = Files.walk(SOURCES.resolve(sources))) {
            files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .filter(file -> !file.endsWith(".config"))
                    .sorted()
                    .forEach(command::add);
        }
        Path messages = classes.resolveSibling(id + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(messages));
        }
    }

    private List<Path> jars() {
        try (Stream<Path> jars = Files.list(COMPILERS.resolve(id))) {
            return jars.map(Path::toAbsolutePath).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
