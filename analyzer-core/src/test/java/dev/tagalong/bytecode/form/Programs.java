package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Programs made of folders of classes. Their class paths are never closed: tests end soon. */
public final class Programs {
    private Programs() {}

    /** The classes of these folders, over the running JDK. */
    public static Program of(List<Path> folders) {
        return Program.of(ClassPath.open(folders, List.of(), null), 2);
    }

    /** What the tests run with: folders as own classes, jars as libraries. */
    public static Program ofTests() {
        List<Path> jars = path().filter(Files::isRegularFile).toList();
        return Program.of(ClassPath.open(folders(), jars, null), 2);
    }

    /** The folders of classes that the tests run with. */
    public static List<Path> folders() {
        return path().filter(Files::isDirectory).toList();
    }

    private static Stream<Path> path() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
