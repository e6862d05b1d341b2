package dev.tagalong.generated;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Loads classes from a folder of class files that lives as long as the JVM. */
final class ClassFolder {
    private ClassFolder() {}

    /**
     * A loader of these classes.
     *
     * @param classes class files by binary name
     * @throws IOException if the folder cannot be written
     */
    static ClassLoader load(Map<String, byte[]> classes) throws IOException {
        Path folder = Files.createTempDirectory("universe");
        folder.toFile().deleteOnExit();
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Path file = folder.resolve(entry.getKey().replace('.', '/') + ".class");
            if (Files.notExists(file.getParent())) {
                Files.createDirectory(file.getParent()).toFile().deleteOnExit();
            }
            Files.write(file, entry.getValue()).toFile().deleteOnExit();
        }
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassFolder.class.getClassLoader());
    }
}
