package dev.tagalong.bytecode.path;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JDK's own class files, read from its image ({@code lib/modules}) through the jrt file system of JEP 220. Of a JDK
 * other than the running one, the JDK's provider loads the reader that comes with that image, {@code lib/jrt-fs.jar}.
 * Safe for use by several threads.
 */
final class Jdk implements Closeable {
    private static final URI ROOT = URI.create("jrt:/");

    private final FileSystem image;
    private final Path home;
    private final boolean running;
    private final int version;
    private final Map<String, List<Path>> modules = new ConcurrentHashMap<>();
    private final Map<String, Boolean> packages = new ConcurrentHashMap<>();

    private Jdk(FileSystem image, Path home, boolean running) throws IOException {
        this.image = image;
        this.home = home;
        this.running = running;
        byte[] object = read("java/lang/Object");
        if (object == null || object.length < 8) {
            throw new IOException("it has no java.lang.Object");
        }
        // Class file versions count from 45 for Java 1.1; Java n has 44 + n.
        version = (((object[6] & 0xFF) << 8) | (object[7] & 0xFF)) - 44;
    }

    /** @param home of another JDK; null for the running one */
    static Jdk open(@Nullable Path home) {
        try {
            return home == null ? running() : of(home);
        } catch (PathException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Object name = home == null ? "the running JDK" : home;
            throw new PathException(
                    "The class files of " + name + " cannot be read (" + Faults.clause(e) + "): name another JDK.");
        }
    }

    private static Jdk running() throws IOException {
        return new Jdk(FileSystems.getFileSystem(ROOT), Path.of(System.getProperty("java.home")), true);
    }

    private static Jdk of(Path home) throws IOException {
        if (!Files.isRegularFile(home.resolve("lib/jrt-fs.jar")) || !Files.isRegularFile(home.resolve("lib/modules"))) {
            throw new PathException(
                    home + " is no JDK of version 9 or later: name the folder that holds its lib/modules"
                            + " and lib/jrt-fs.jar.");
        }
        FileSystem image = FileSystems.newFileSystem(ROOT, Map.of("java.home", home.toString()));
        try {
            // Where the jar has no reader, the provider takes the running JDK's, which reads the running JDK's image.
            if (image.provider().getClass().getClassLoader() == null) {
                throw new IOException("its lib/jrt-fs.jar has no reader");
            }
            return new Jdk(image, home, false);
        } catch (IOException | RuntimeException e) {
            image.close();
            throw e;
        }
    }

    /** Its feature version, as in 17. */
    int version() {
        return version;
    }

    /** True if one of its modules has classes in this package. The name has slashes. */
    boolean hasPackage(String name) {
        return packages.computeIfAbsent(name, this::holdsClasses);
    }

    private boolean holdsClasses(String packageName) {
        try {
            for (Path module : modules(packageName)) {
                if (holdsClasses(module.resolve(packageName))) {
                    return true;
                }
            }
            return false;
        } catch (IOException | UncheckedIOException e) {
            // Reading one of its classes will say so.
            return false;
        }
    }

    /** The class file of a class by its internal name; null if it has none. */
    byte @Nullable [] read(String name) throws IOException {
        int end = name.lastIndexOf('/');
        try {
            for (Path module : modules(end < 0 ? "" : name.substring(0, end))) {
                Path file = module.resolve(name + ".class");
                if (Files.exists(file)) {
                    return Files.readAllBytes(file);
                }
            }
            return null;
        } catch (RuntimeException e) {
            // Besides what is thrown here, what the image's reader throws for a damaged image or an impossible name.
            throw new IOException(Faults.clause(e), e);
        }
    }

    /**
     * All its classes: by internal name the size of the class file in bytes, or {@link ClassPath#UNKNOWN}.
     *
     * @throws IOException if they cannot be listed
     */
    SortedMap<String, Integer> classes() throws IOException {
        SortedMap<String, Integer> indexed = indexed();
        return indexed == null ? listed() : indexed;
    }

    private @Nullable SortedMap<String, Integer> indexed() {
        try {
            return ImageIndex.classes(home.resolve("lib/modules"));
        } catch (IOException e) {
            // A JDK that was built, but not packed into an image, is listed by its provider.
            return null;
        }
    }

    /** As {@link #classes}, from the file system. */
    SortedMap<String, Integer> listed() throws IOException {
        SortedMap<String, Integer> classes = new TreeMap<>();
        // A file that was read before its folder was listed is listed twice by the reader of JDK 17.
        Set<String> seen = new HashSet<>();
        Files.walkFileTree(image.getPath("/modules"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".class") && seen.add(file.toString())) {
                    String name = file.subpath(2, file.getNameCount()).toString();
                    add(classes, name.substring(0, name.length() - ".class".length()), attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return classes;
    }

    /** Of a name that two modules have it depends on the reader which class file counts. */
    static void add(SortedMap<String, Integer> classes, String name, long size) {
        if (!name.endsWith("module-info")) {
            int known = size > 0 && size <= Integer.MAX_VALUE ? (int) size : ClassPath.UNKNOWN;
            classes.merge(name, known, (one, other) -> ClassPath.UNKNOWN);
        }
    }

    /** Differs from that of any other image, as far as anyone can tell without reading it all; null if unknown. */
    @Nullable
    String fingerprint() {
        try {
            Path file = home.resolve("lib/modules");
            String release = Files.readString(home.resolve("release"), StandardCharsets.UTF_8);
            return release + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (!running) {
            image.close();
        }
    }

    /** The folders of the modules that have a package or one below it; an image lists them in {@code /packages}. */
    private List<Path> modules(String packageName) {
        if (packageName.isEmpty()) {
            // Classes in modules are in named packages (JLS 7.4.2).
            return List.of();
        }
        return modules.computeIfAbsent(packageName, name -> {
            try (Stream<Path> links = Files.list(image.getPath("/packages", name.replace('/', '.')))) {
                Path modules = image.getPath("/modules");
                return links.sorted()
                        .map(link -> modules.resolve(link.getFileName()))
                        .toList();
            } catch (NoSuchFileException e) {
                return List.of();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean holdsClasses(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".class"));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return false;
        }
    }
}
