package dev.tagalong.bytecode.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of a container's files are classes of which name, and which are jars with more of them.
 *
 * <p>Known are plain folders and jars; multi-release jars (JEP 238: the newest of {@code META-INF/versions} that is not
 * newer than the JDK); Spring Boot's executable jars and web archives, whose classes lie in {@code BOOT-INF/classes} or
 * {@code WEB-INF/classes} and whose libraries beside them; enterprise archives, whose modules lie at the top; and
 * folders of modules, each with its {@code module-info.class}.
 */
final class Layout {
    private static final String VERSIONS = "META-INF/versions/";
    private static final List<String> CLASSES = List.of("BOOT-INF/classes/", "WEB-INF/classes/");
    private static final List<String> LIBRARIES = List.of("BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/");
    private static final String SUFFIX = ".class";

    /** By internal name the file that holds it; the program's own. */
    private final Map<String, String> classes = new LinkedHashMap<>();
    /** The same of classes that only start the program, as Spring Boot's loader. */
    private final Map<String, String> launcher = new LinkedHashMap<>();

    private final List<String> libraries = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();

    private Layout() {}

    /**
     * Sorts the files.
     *
     * @param newest the greatest number below {@code META-INF/versions} that counts; 0 if none does
     * @param enterprise true for an enterprise archive
     */
    static Layout of(List<String> files, int newest, boolean enterprise) {
        Layout layout = new Layout();
        boolean packed = files.stream().anyMatch(file -> file.endsWith(SUFFIX) && prefix(file, CLASSES) != null);
        Set<String> roots = moduleRoots(files);
        Map<String, Integer> versions = new HashMap<>();
        for (String file : files) {
            if (file.endsWith(SUFFIX)) {
                layout.addClass(file, newest, packed, roots, versions);
            } else if (file.endsWith(".jar") || file.endsWith(".war")) {
                layout.addArchive(file, enterprise);
            }
        }
        return layout;
    }

    Map<String, String> classes() {
        return classes;
    }

    Map<String, String> launcher() {
        return launcher;
    }

    List<String> libraries() {
        return libraries;
    }

    List<String> modules() {
        return modules;
    }

    private void addClass(String file, int newest, boolean packed, Set<String> roots, Map<String, Integer> versions) {
        String inner = prefix(file, CLASSES);
        String name = file.substring(inner == null ? 0 : inner.length(), file.length() - SUFFIX.length());
        int version = 0;
        if (name.startsWith(VERSIONS)) {
            int end = name.indexOf('/', VERSIONS.length());
            version = end < 0 ? 0 : number(name.substring(VERSIONS.length(), end));
            if (version < 9 || version > newest) {
                return;
            }
            name = name.substring(end + 1);
        }
        if (name.startsWith("META-INF/") || name.endsWith("module-info")) {
            return;
        }
        for (int end = name.lastIndexOf('/'); inner == null && end > 0; end = name.lastIndexOf('/', end - 1)) {
            if (roots.contains(name.substring(0, end))) {
                name = name.substring(end + 1);
                break;
            }
        }
        Map<String, String> into = packed && inner == null ? launcher : classes;
        if (!into.containsKey(name) || version > versions.getOrDefault(name, 0)) {
            into.put(name, file);
            versions.put(name, version);
        }
    }

    private void addArchive(String file, boolean enterprise) {
        String folder = prefix(file, LIBRARIES);
        boolean below = folder != null && file.indexOf('/', folder.length()) < 0;
        if (below || (enterprise && file.startsWith("lib/"))) {
            libraries.add(file);
        } else if (enterprise && file.indexOf('/') < 0) {
            modules.add(file);
        }
    }

    /** The folders, but the top one, that hold a {@code module-info.class}. */
    private static Set<String> moduleRoots(List<String> files) {
        Set<String> roots = new HashSet<>();
        for (String file : files) {
            if (file.endsWith("/module-info.class")) {
                roots.add(file.substring(0, file.lastIndexOf('/')));
            }
        }
        return roots;
    }

    private static @Nullable String prefix(String file, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (file.startsWith(prefix)) {
                return prefix;
            }
        }
        return null;
    }

    private static int number(String digits) {
        return digits.matches("[1-9]\\d{0,4}") ? Integer.parseInt(digits) : 0;
    }
}
