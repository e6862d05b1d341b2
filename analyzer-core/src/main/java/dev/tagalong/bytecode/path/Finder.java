package dev.tagalong.bytecode.path;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the elements of a class path and the class files in them, in the order in which a class loader would look, but
 * all that is the program's own first.
 *
 * <p>The manifests are read here, with the JDK's reader: the directory of each jar is read anyway for the names of its
 * classes, and a finder of class paths would open each jar again and unpack those in jars once more.
 */
final class Finder {
    private final Jdk jdk;
    private final Faults faults;
    private final Nested nested;
    private final List<Container> containers;
    private final Map<String, ClassEntry> classes = new LinkedHashMap<>();
    private final Set<Path> visited = new HashSet<>();
    /** What manifests named and is not looked at yet. */
    private final Deque<Path> named = new ArrayDeque<>();

    /** @param containers gets what was opened, for the caller to close */
    Finder(Jdk jdk, Faults faults, Nested nested, List<Container> containers) {
        this.jdk = jdk;
        this.faults = faults;
        this.nested = nested;
        this.containers = containers;
    }

    List<ClassEntry> classes() {
        return List.copyOf(classes.values());
    }

    /**
     * Adds what one path of the user names.
     *
     * @return how many class files there were, those whose names were taken included
     */
    int add(Path path, boolean own) {
        return element(path, own);
    }

    /** Adds, as libraries, what the manifests of the jars so far name, and the manifests of these. */
    void addNamed() {
        while (!named.isEmpty()) {
            element(named.remove(), false);
        }
    }

    private int element(Path path, boolean own) {
        if (!visited.add(real(path))) {
            return 1;
        }
        if (!Files.exists(path)) {
            faults.add(path.toString(), "it is not there");
            return 0;
        }
        if (!Files.isDirectory(path)) {
            return jar(path, path.toString(), own, true);
        }
        Folder folder = new Folder(path, faults);
        containers.add(folder);
        int count = 0;
        if (folder.files().stream().noneMatch(file -> file.endsWith(".class"))) {
            for (String file : folder.files()) {
                if (file.indexOf('/') < 0) {
                    count += element(path.resolve(file), own);
                }
            }
        }
        Layout layout = Layout.of(folder.files(), 0, false);
        count += addAll(layout.classes(), own, folder) + addAll(layout.launcher(), false, folder);
        for (String library : layout.libraries()) {
            element(path.resolve(library), false);
        }
        return count;
    }

    /** @param beside true if paths in the manifest are relative to the file; not so for a copy of an inner jar */
    private int jar(Path file, String location, boolean own, boolean beside) {
        Jar jar;
        try {
            jar = new Jar(file, location);
        } catch (IOException | RuntimeException e) {
            faults.add(location, "it cannot be read as a jar: " + Faults.clause(e));
            return 0;
        }
        containers.add(jar);
        Attributes manifest = manifest(jar);
        boolean releases = "true".equalsIgnoreCase(value(manifest, Attributes.Name.MULTI_RELEASE));
        Layout layout = Layout.of(jar.files(), releases ? jdk.version() : 0, location.endsWith(".ear"));
        int count = addAll(layout.classes(), own, jar) + addAll(layout.launcher(), false, jar);
        for (String module : layout.modules()) {
            count += inner(jar, module, own);
        }
        for (String library : layout.libraries()) {
            inner(jar, library, false);
        }
        if (beside) {
            named.addAll(classPath(file, value(manifest, Attributes.Name.CLASS_PATH)));
        }
        return count;
    }

    private int inner(Jar jar, String file, boolean own) {
        String location = jar.element().location() + "!/" + file;
        try {
            return jar(nested.copy(jar, file), location, own, false);
        } catch (IOException | RuntimeException e) {
            faults.add(location, "it cannot be unpacked: " + Faults.clause(e));
            return 0;
        }
    }

    /** A class loader never asks the class path for a class in a package of the JDK; what is scanned itself counts. */
    private int addAll(Map<String, String> found, boolean own, Container container) {
        found.forEach((name, file) -> {
            int end = name.lastIndexOf('/');
            if (own || end < 0 || !jdk.hasPackage(name.substring(0, end))) {
                classes.putIfAbsent(name, new ClassEntry(name, own, container, file));
            }
        });
        return found.size();
    }

    private Attributes manifest(Jar jar) {
        try {
            return jar.manifest().getMainAttributes();
        } catch (IOException | RuntimeException e) {
            faults.add(jar.element().location(), "its manifest cannot be read: " + Faults.clause(e));
            return new Manifest().getMainAttributes();
        }
    }

    private static String value(Attributes manifest, Attributes.Name name) {
        String value = manifest.getValue(name);
        return value == null ? "" : value.trim();
    }

    /** URLs relative to the jar, parted by spaces. */
    private static List<Path> classPath(Path jar, String value) {
        List<Path> named = new ArrayList<>();
        for (String url : Splitter.on(' ').omitEmptyStrings().split(value)) {
            Path path = resolve(jar, url);
            if (path != null && Files.exists(path)) {
                named.add(path);
            }
        }
        return named;
    }

    /** Null for what is no URL of a file: a class loader would find no class there. */
    private static @Nullable Path resolve(Path jar, String url) {
        try {
            return Path.of(jar.toUri().resolve(URI.create(url)));
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
