package dev.tagalong.agent.cli;

import dev.tagalong.Scan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which formats a report is written, and where each goes. */
final class Outputs {
    private final List<Output> outputs;

    /** @param file null for standard output */
    private record Output(Format format, @Nullable Path file) {}

    private Outputs(List<Output> outputs) {
        this.outputs = outputs;
    }

    /**
     * The n-th file is that of the n-th format; a last format without a file goes to standard output.
     *
     * @param formats their names; none for text alone
     * @throws BadInput if they do not fit together, or a file cannot be written where it is
     */
    static Outputs of(List<String> formats, List<Path> files) {
        List<Format> all = formats.isEmpty()
                ? List.of(Format.TEXT)
                : formats.stream().map(Format::of).toList();
        if (files.size() > all.size()) {
            throw new BadInput(
                    "There is no --format for --output " + files.get(all.size()) + ": give one for each file.");
        }
        if (all.size() - files.size() > 1) {
            throw new BadInput("There are " + all.size() + " formats and "
                    + (files.isEmpty() ? "no --output" : files.size() + " of --output")
                    + ", and only one can go to standard output: give the others a file each.");
        }
        check(files);
        List<Output> outputs = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            outputs.add(new Output(all.get(at), at < files.size() ? files.get(at) : null));
        }
        return new Outputs(outputs);
    }

    /** Before the scan rather than after it. */
    private static void check(List<Path> files) {
        Set<Path> named = new HashSet<>();
        for (Path file : files) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            if (Files.isDirectory(file) || folder == null) {
                throw new BadInput("The --output " + file + " is a folder: name a file in it.");
            }
            if (!Files.isDirectory(folder)) {
                throw new BadInput("The --output " + file + " is in a folder that is not there: make the folder "
                        + folder + " first.");
            }
            if (!named.add(file.toAbsolutePath().normalize())) {
                throw new BadInput("Two formats go to --output " + file + ": give each a file of its own.");
            }
        }
    }

    /** True if this format goes anywhere. */
    boolean has(Format format) {
        return outputs.stream().anyMatch(output -> output.format == format);
    }

    /** True if standard output gets this format. */
    boolean shows(Format format) {
        return outputs.contains(new Output(format, null));
    }

    /**
     * Writes all of them.
     *
     * @throws BadInput if a file cannot be written
     * @throws IOException if standard output takes no more
     */
    void write(Scan scan, PrintWriter out) throws IOException {
        for (Output output : outputs) {
            Path file = output.file;
            if (file != null) {
                WholeFile.write(file, to -> output.format.write(scan, to));
            } else {
                output.format.write(scan, out);
                if (out.checkError()) {
                    throw new IOException("standard output cannot be written");
                }
            }
        }
    }
}
