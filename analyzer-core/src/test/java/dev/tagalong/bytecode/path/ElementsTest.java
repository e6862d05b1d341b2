package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class files a class path has, and which of several for one class counts, as ClassGraph finds it. */
class ElementsTest {
    @TempDir
    private Path folder;

    private Jars jars;

    @BeforeEach
    void jars() {
        jars = new Jars(folder);
    }

    @Test
    void theTestClassPath() throws IOException {
        List<Path> all = Splitter.on(File.pathSeparatorChar)
                .splitToStream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")))
                .map(Path::of)
                .filter(Files::exists)
                .toList();

        Map<String, byte[]> found = likeClassGraph(all);

        assertThat(found)
                .containsKeys("dev/tagalong/Tagalong", "org/junit/jupiter/api/Test")
                .hasSizeGreaterThan(5_000);
    }

    @Test
    void whatManifestsName() throws IOException {
        Path first = jars.classes("A.java\nclass A {}");
        Path second = jars.classes("A.java\nclass A { int other; }", "B.java\nclass B {}");
        Path third = jars.classes("B.java\nclass B { int other; }", "C.java\nclass C {}");
        jars.jar("lib/third.jar", Jars.files(third));
        Map<String, byte[]> named = new LinkedHashMap<>(Jars.files(second));
        named.put("META-INF/MANIFEST.MF", Jars.manifest("Class-Path", "lib/third.jar no-such.jar"));
        jars.jar("second.jar", named);
        Map<String, byte[]> top = new LinkedHashMap<>(Jars.files(first));
        top.put("META-INF/MANIFEST.MF", Jars.manifest("Class-Path", "second.jar"));

        Map<String, byte[]> found = likeClassGraph(List.of(jars.jar("first.jar", top)));

        assertThat(found).containsOnlyKeys("A", "B", "C");
        assertThat(found.get("A")).isEqualTo(Files.readAllBytes(first.resolve("A.class")));
    }

    @Test
    void releasesAndJarsInJars() throws IOException {
        Map<String, byte[]> releases = new LinkedHashMap<>();
        releases.put("META-INF/MANIFEST.MF", Jars.manifest("Multi-Release", "true"));
        releases.putAll(Jars.files(jars.classes("p/R.java\npackage p; class R {}")));
        Map<String, byte[]> newer = Jars.files(jars.classes("p/R.java\npackage p; class R { int newer; }"));
        releases.putAll(Jars.below("META-INF/versions/11/", newer));
        releases.putAll(Jars.below(
                "META-INF/versions/999/", Jars.files(jars.classes("p/R.java\npackage p; class R { int newest; }"))));
        Map<String, byte[]> boot = new LinkedHashMap<>();
        boot.put("META-INF/MANIFEST.MF", Jars.manifest("Main-Class", "p.Main"));
        boot.putAll(Jars.below("BOOT-INF/classes/", Jars.files(jars.classes("p/Own.java\npackage p; class Own {}"))));
        boot.put("BOOT-INF/lib/releases.jar", Jars.zip(releases));

        Map<String, byte[]> found = likeClassGraph(List.of(jars.jar("boot.jar", boot)));

        assertThat(found).containsOnlyKeys("p/Own", "p/R");
        assertThat(found.get("p/R")).isEqualTo(newer.get("p/R.class"));
    }

    /** By internal name the class files, in which both have to agree. */
    private static Map<String, byte[]> likeClassGraph(List<Path> path) throws IOException {
        Map<String, byte[]> ours = new TreeMap<>();
        try (ClassPath classes = ClassPath.open(path.subList(0, 1), path.subList(1, path.size()), null)) {
            for (ClassEntry entry : classes.classes()) {
                ours.put(entry.name(), entry.read());
            }
        }
        Map<String, byte[]> theirs = new TreeMap<>();
        try (ScanResult scan = new ClassGraph().overrideClasspath(path).scan()) {
            for (Resource resource : scan.getResourcesWithExtension("class")) {
                String name = resource.getPath().substring(0, resource.getPath().length() - ".class".length());
                if (!name.endsWith("module-info") && !name.startsWith("META-INF/") && !theirs.containsKey(name)) {
                    theirs.put(name, resource.load());
                }
            }
        }
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        theirs.forEach((name, bytes) -> assertThat(ours.get(name)).as(name).isEqualTo(bytes));
        return ours;
    }
}
