package dev.tagalong.fixes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One mended fault: a line of {@code fixes.txt} and the two programs beside it.
 *
 * @param name the folder of the programs
 * @param source the public address of the report or of the change
 * @param rule the rule that finds it
 * @param thrown how the text of what the stream throws begins, without the package of the exception
 * @param offender the class that is named, {@code Host$$Lambda} for a lambda
 * @param path the steps to it, {@code kind Owner#member} without packages and indices; empty if it is the root
 */
record Fix(String name, String source, String rule, String thrown, String offender, List<String> path) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "dev", "tagalong", "fixes");

    /** All, in the order of the table. */
    static List<Fix> all() throws IOException {
        List<Fix> all = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve("fixes.txt"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(of(line));
            }
        }
        return all;
    }

    /** The names of the folders with programs, sorted. */
    static List<String> folders() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static Fix of(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != 6) {
            throw new IllegalStateException("not six columns: " + line);
        }
        String path = columns[5].strip();
        return new Fix(
                columns[0].strip(),
                columns[1].strip(),
                columns[2].strip(),
                columns[3].strip(),
                columns[4].strip(),
                path.isEmpty() ? List.of() : List.of(path.split(" > ")));
    }

    /** The source with the fault. */
    Path before() {
        return FOLDER.resolve(name).resolve("before").resolve("Program.java");
    }

    /** The source without it. */
    Path after() {
        return FOLDER.resolve(name).resolve("after").resolve("Program.java");
    }

    @Override
    public String toString() {
        return name;
    }
}
