package dev.tagalong.bytecode.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Class files that others compiled: those of the running image, and of jars on the tests' class path. */
final class RealClasses {
    static final boolean LONG = Boolean.getBoolean("tagalong.long");

    private RealClasses() {}

    /** Every n-th class of a module of the running image, by name; of all modules if the name is empty. */
    static void image(String module, int every, Consumer<byte[]> consumer) throws IOException {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules", module);
        List<Path> classes;
        try (Stream<Path> files = Files.walk(root)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        for (int i = 0; i < classes.size(); i += every) {
            consumer.accept(Files.readAllBytes(classes.get(i)));
        }
    }

    /** Every n-th class of each jar on the class path. */
    static void jars(int every, Consumer<byte[]> consumer) {
        for (String element : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            if (!element.endsWith(".jar")) {
                continue;
            }
            try (ZipFile jar = new ZipFile(element)) {
                List<ZipEntry> classes = new ArrayList<>(Collections.list(jar.entries()));
                classes.removeIf(entry -> !entry.getName().endsWith(".class"));
                for (int i = 0; i < classes.size(); i += every) {
                    consumer.accept(jar.getInputStream(classes.get(i)).readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
