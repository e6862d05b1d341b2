package dev.tagalong.agent.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A class path as the {@code java} launcher reads it. */
final class ClassPathWords {
    private static final Pattern SEPARATOR = Pattern.compile(File.pathSeparator, Pattern.LITERAL);
    private static final String JARS = "*";

    private ClassPathWords() {}

    /**
     * Its elements in order, {@code DIR/*} as the jars of the folder. Empty ones are left out: in a scan, too, they
     * would be the current folder, which nobody means.
     *
     * @throws BadInput if one is no path
     */
    static List<Path> paths(String classpath) {
        List<Path> paths = new ArrayList<>();
        for (String element : SEPARATOR.split(classpath, -1)) {
            if (element.isEmpty()) {
                continue;
            }
            try {
                if (element.equals(JARS) || element.endsWith("/" + JARS) || element.endsWith(File.separator + JARS)) {
                    paths.addAll(jars(Path.of(element.substring(0, element.length() - JARS.length()))));
                } else {
                    paths.add(Path.of(element));
                }
            } catch (InvalidPathException | IOException e) {
                throw new BadInput(
                        "The element '" + element + "' of --classpath cannot be read: name a folder or a jar.");
            }
        }
        return paths;
    }

    /**
     * Sorted, which the launcher leaves open. A folder that is not there stands for itself, and is reported as such.
     */
    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
