package dev.tagalong.bytecode.path;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The class files of a program: its own, those of its libraries, and the JDK's. Names are internal ones. Of several
 * files for one class the first counts. Never loads a class. Safe for use by several threads.
 */
public final class ClassPath implements Closeable {
    /** In place of a size. */
    public static final int UNKNOWN = -1;

    private final Jdk jdk;
    private final Faults faults = new Faults();
    private final Nested nested = new Nested();
    private final List<Container> containers = new ArrayList<>();
    private List<ClassEntry> classes = List.of();

    private ClassPath(Jdk jdk) {
        this.jdk = jdk;
    }

    /**
     * Lists the class files. Jars stay open until {@link #close}.
     *
     * @param own class folders or jars to report on, at least one. Libraries in such a jar, and those that its manifest
     *     names, only resolve
     * @param libraries class folders or jars that only resolve; one that cannot be read is a {@linkplain #faults fault}
     * @param jdkHome the JDK that the program runs on; null for the one this runs on
     * @throws PathException if a path of {@code own} is not there or has no class file, or there is no such JDK
     */
    public static ClassPath open(List<Path> own, List<Path> libraries, @Nullable Path jdkHome) {
        if (own.isEmpty()) {
            throw new PathException("There is nothing to scan: name a class folder or a jar.");
        }
        ClassPath path = new ClassPath(Jdk.open(jdkHome));
        try {
            path.find(own, libraries);
            return path;
        } catch (RuntimeException e) {
            path.closeQuietly();
            throw e;
        }
    }

    /** The class files of own classes and libraries in the order of the class path, one for each class. */
    public List<ClassEntry> classes() {
        return classes;
    }

    /** The same, by the folder or jar that they are found in. */
    public List<ClassGroup> groups() {
        List<ClassGroup> groups = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= classes.size(); end++) {
            Container container = classes.get(start).container();
            if (end == classes.size() || classes.get(end).container() != container) {
                groups.add(new ClassGroup(classes.subList(start, end), container.contentHash()));
                start = end;
            }
        }
        return groups;
    }

    /**
     * True if there is a file with some text among the class files, below {@code BOOT-INF/classes} or
     * {@code WEB-INF/classes}, or in the {@code WEB-INF} around a folder of classes. What cannot be read, or is no
     * UTF-8, has what can be read of it.
     *
     * @param file its path with slashes; {@code *} stands for any characters but these
     * @param text what is looked for in it; null if it need only be there
     */
    public boolean hasText(String file, @Nullable Pattern text) {
        return new Texts(containers).has(file, text);
    }

    /** What could not be listed: its path, and why in one clause without a full stop. */
    public SortedMap<String, String> faults() {
        return faults.reasons();
    }

    /**
     * The class file of a class of the JDK; null if the JDK has none of this name.
     *
     * @param name internal name
     * @throws IOException if it cannot be read
     */
    public byte @Nullable [] jdkClass(String name) throws IOException {
        return jdk.read(name);
    }

    /**
     * All classes of the JDK: by internal name the size of the class file in bytes, or {@link #UNKNOWN}.
     *
     * @throws IOException if they cannot be listed
     */
    public SortedMap<String, Integer> jdkClasses() throws IOException {
        return jdk.classes();
    }

    /** The JDK's feature version, as in 17. */
    public int jdkVersion() {
        return jdk.version();
    }

    /** Tells the JDK's image from others; null if that cannot be told. */
    public @Nullable String jdkFingerprint() {
        return jdk.fingerprint();
    }

    @Override
    public void close() throws IOException {
        for (Container container : containers) {
            container.close();
        }
        nested.close();
        jdk.close();
    }

    private void find(List<Path> own, List<Path> libraries) {
        Finder finder = new Finder(jdk, faults, nested, containers);
        for (Path path : own) {
            if (!Files.exists(path)) {
                throw new PathException(path + " is not there: name a class folder or a jar.");
            }
            if (finder.add(path, true) == 0) {
                String reason = faults.reasons().get(path.toString());
                throw new PathException(path + " has no class file" + (reason == null ? "" : " (" + reason + ")")
                        + ": compile first, or name a class folder or a jar with classes.");
            }
        }
        // Only now: what is to be reported on may be named as another's library too.
        finder.addNamed();
        for (Path path : libraries) {
            finder.add(path, false);
            finder.addNamed();
        }
        classes = finder.classes();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // What made it close is what counts.
            return;
        }
    }
}
