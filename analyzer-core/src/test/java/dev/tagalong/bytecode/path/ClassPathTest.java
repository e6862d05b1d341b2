package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which class files a class path has, and whose they are. */
class ClassPathTest {
    @TempDir
    Path temp;

    private Jars jars;

    @BeforeEach
    void jars() {
        jars = new Jars(temp);
    }

    @Test
    void listsFoldersAndJarsInOrder() throws IOException {
        Path folder = jars.classes("A.java\npackage demo; class A { }");
        Path jar = jars.jar(
                "lib-1.2.jar",
                Jars.files(jars.classes("A.java\npackage demo; class A { int other; }", "B.java\nclass B { }")));

        try (ClassPath path = ClassPath.open(List.of(folder), List.of(jar), null)) {
            assertThat(names(path)).containsExactly("own demo/A", "lib B");
            assertThat(path.classes().get(0).read()).isEqualTo(Files.readAllBytes(folder.resolve("demo/A.class")));
            assertThat(path.classes().get(1).element()).isEqualTo(new Element(jar.toString(), "lib 1.2"));
            assertThat(path.classes().get(1).location()).isEqualTo(jar + "!/B.class");
            assertThat(path.faults()).isEmpty();
        }
    }

    @Test
    void takesTheVersionOfAClassThatTheJdkWouldTake() throws IOException {
        byte[] plain =
                Jars.files(jars.classes("A.java\nclass A { int plain; }")).get("A.class");
        byte[] nine = Jars.files(jars.classes("A.java\nclass A { int nine; }")).get("A.class");
        byte[] eleven =
                Jars.files(jars.classes("A.java\nclass A { int eleven; }")).get("A.class");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("META-INF/versions/11/A.class", eleven);
        files.put("META-INF/versions/9/A.class", nine);
        files.put("META-INF/versions/999/A.class", plain);
        files.put("META-INF/versions/x/A.class", plain);
        files.put("A.class", plain);
        Path single = jars.jar("single.jar", files);
        files.put("META-INF/MANIFEST.MF", Jars.manifest("Multi-Release", "true"));
        Path multi = jars.jar("multi.jar", files);

        assertThat(only(single)).isEqualTo(plain);
        assertThat(only(multi)).isEqualTo(eleven);
    }

    @Test
    void looksIntoExecutableJarsAndWebArchives() throws IOException {
        Map<String, byte[]> own = Jars.files(jars.classes("A.java\nclass A { }"));
        Map<String, byte[]> library = Jars.files(jars.classes("B.java\nclass B { }"));
        Map<String, byte[]> launcher = Jars.files(jars.classes("L.java\nclass L { }"));
        for (String folder : List.of("BOOT-INF", "WEB-INF")) {
            Map<String, byte[]> files = new LinkedHashMap<>(launcher);
            files.putAll(Jars.below(folder + "/classes/", own));
            // Not a path beside the copy that is made of this jar.
            library.put("META-INF/MANIFEST.MF", Jars.manifest("Class-Path", "0.jar 1.jar"));
            files.put(folder + "/lib/b-2.0.jar", Jars.zip(library));
            files.put(folder + "/other/ignored.jar", Jars.zip(launcher));
            Path jar = jars.jar(folder + ".jar", files);

            try (ClassPath path = ClassPath.open(List.of(jar), List.of(), null)) {
                assertThat(names(path)).containsExactly("own A", "lib L", "lib B");
                ClassEntry inner = path.classes().get(2);
                assertThat(inner.read()).isEqualTo(library.get("B.class"));
                assertThat(inner.element().title()).isEqualTo("b 2.0");
                assertThat(inner.location()).isEqualTo(jar + "!/" + folder + "/lib/b-2.0.jar!/B.class");
            }
        }
    }

    @Test
    void looksIntoEnterpriseArchives() throws IOException {
        Map<String, byte[]> own = Jars.files(jars.classes("A.java\nclass A { }"));
        Map<String, byte[]> library = Jars.files(jars.classes("B.java\nclass B { }"));
        Path archive = jars.jar(
                "app.ear",
                Map.of(
                        "web.war", Jars.zip(Jars.below("WEB-INF/classes/", own)),
                        "lib/b.jar", Jars.zip(library)));

        try (ClassPath path = ClassPath.open(List.of(archive), List.of(), null)) {
            assertThat(names(path)).containsExactly("own A", "lib B");
        }
    }

    @Test
    void followsManifestsButNeverForOwnership() throws IOException {
        Map<String, byte[]> first = Jars.files(jars.classes("A.java\nclass A { }"));
        first.put(
                "META-INF/MANIFEST.MF",
                Jars.manifest("Class-Path", "b.jar sub/c.jar missing.jar folder/ http://x/y.jar %"));
        Map<String, byte[]> second = Jars.files(jars.classes("B.java\nclass B { }"));
        second.put("META-INF/MANIFEST.MF", Jars.manifest("Class-Path", "a.jar"));
        Path a = jars.jar("a.jar", first);
        Path b = jars.jar("b.jar", second);
        jars.jar("sub/c.jar", Jars.files(jars.classes("C.java\nclass C { }")));
        jars.write(
                "folder/D.class",
                Jars.files(jars.classes("D.java\nclass D { }")).get("D.class"));

        try (ClassPath path = ClassPath.open(List.of(a), List.of(), null)) {
            assertThat(names(path)).containsExactly("own A", "lib B", "lib C", "lib D");
            assertThat(path.faults()).isEmpty();
        }
        try (ClassPath path = ClassPath.open(List.of(a, b), List.of(), null)) {
            assertThat(names(path)).containsExactly("own A", "own B", "lib C", "lib D");
        }
    }

    @Test
    void readsModulesAsClasses() throws IOException {
        Path module = jars.classes("module-info.java\nmodule one { }", "A.java\npackage demo; class A { }");
        Map<String, byte[]> files = Jars.below("one/", Jars.files(module));
        files.putAll(Jars.below(
                "two/",
                Jars.files(jars.classes("module-info.java\nmodule two { }", "B.java\npackage other; class B { }"))));
        files.forEach((name, content) -> jars.write("modules/" + name, content));

        try (ClassPath path = ClassPath.open(List.of(module), List.of(), null)) {
            assertThat(names(path)).containsExactly("own demo/A");
        }
        try (ClassPath path = ClassPath.open(List.of(temp.resolve("modules")), List.of(), null)) {
            assertThat(names(path)).containsExactly("own demo/A", "own other/B");
        }
    }

    @Test
    void takesAFolderOfJarsForItsJars() throws IOException {
        jars.jar("lib/a.jar", Jars.files(jars.classes("A.java\nclass A { }")));
        jars.jar("lib/b.jar", Jars.files(jars.classes("B.java\nclass B { }")));

        try (ClassPath path = ClassPath.open(List.of(temp.resolve("lib")), List.of(), null)) {
            assertThat(names(path)).containsExactly("own A", "own B");
        }
    }

    @Test
    void endsWhereLinksGoRound() throws IOException {
        Path folder = jars.classes("A.java\nclass A { }");
        Files.createSymbolicLink(folder.resolve("again"), folder);
        Path elsewhere = jars.classes("B.java\npackage demo; class B { }");
        Files.createSymbolicLink(folder.resolve("demo"), elsewhere.resolve("demo"));

        try (ClassPath path = ClassPath.open(List.of(folder), List.of(), null)) {
            assertThat(names(path)).containsExactly("own A", "own demo/B");
            assertThat(path.faults()).isEmpty();
        }
    }

    @Test
    void leavesOutLibrariesClassesInPackagesOfTheJdk() throws IOException {
        Path folder = jars.classes("A.java\nclass A { }");
        byte[] list = Jars.files(folder).get("A.class");
        Path library = jars.jar("lib.jar", Map.of("java/util/List.class", list, "org/w3c/dom/Mine.class", list));

        try (ClassPath path = ClassPath.open(List.of(folder), List.of(library), null)) {
            assertThat(names(path)).containsExactly("own A");
        }
    }

    @Test
    void saysWhatIsWrongWithAnInput() throws IOException {
        Path missing = temp.resolve("missing");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path text = jars.write("text.jar", new byte[] {1, 2, 3});

        assertThatThrownBy(() -> ClassPath.open(List.of(), List.of(), null))
                .isInstanceOf(PathException.class)
                .hasMessage("There is nothing to scan: name a class folder or a jar.");
        assertThatThrownBy(() -> ClassPath.open(List.of(missing), List.of(), null))
                .isInstanceOf(PathException.class)
                .hasMessage(missing + " is not there: name a class folder or a jar.");
        assertThatThrownBy(() -> ClassPath.open(List.of(empty), List.of(), null))
                .isInstanceOf(PathException.class)
                .hasMessage(empty + " has no class file: compile first, or name a class folder or a jar with classes.");
        assertThatThrownBy(() -> ClassPath.open(List.of(text), List.of(), null))
                .isInstanceOf(PathException.class)
                .hasMessageStartingWith(text + " has no class file (it cannot be read as a jar: ")
                .hasMessageEndingWith("): compile first, or name a class folder or a jar with classes.");
    }

    @Test
    void namesDamagedLibraries() throws IOException {
        Map<String, byte[]> own = Jars.files(jars.classes("A.java\nclass A { }"));
        byte[] whole = Jars.zip(own);
        byte[] encrypted = whole.clone();
        encrypted[encrypted.length - 22 - directoryLength(whole) + 8] |= 1;
        Map<String, byte[]> outer = new LinkedHashMap<>(Jars.below("BOOT-INF/classes/", own));
        outer.put("BOOT-INF/lib/broken.jar", new byte[] {'P', 'K', 3, 4, 0});
        Path app = jars.jar("app.jar", outer);
        Path cut = jars.write("cut.jar", Arrays.copyOf(whole, whole.length / 2));
        Path locked = jars.write("locked.jar", encrypted);
        Path missing = temp.resolve("missing.jar");

        try (ClassPath path = ClassPath.open(List.of(app), List.of(cut, locked, missing), null)) {
            assertThat(names(path)).containsExactly("own A");
            assertThat(path.faults().keySet())
                    .containsExactlyInAnyOrder(
                            app + "!/BOOT-INF/lib/broken.jar", cut.toString(), locked.toString(), missing.toString());
            assertThat(path.faults().get(missing.toString())).isEqualTo("it is not there");
            assertThat(path.faults().get(locked.toString())).startsWith("it cannot be read as a jar: ");
        }
    }

    @Test
    void saysWhichEntryIsDamaged() throws IOException {
        byte[] zip = Jars.zip(Jars.files(jars.classes("A.java\nclass A { }")));
        // The first local header is 30 bytes and the name; what follows is compressed.
        Arrays.fill(zip, 30 + "A.class".length(), 30 + "A.class".length() + 20, (byte) 0xFF);
        Path jar = jars.write("damaged.jar", zip);

        try (ClassPath path = ClassPath.open(List.of(jar), List.of(), null)) {
            assertThatThrownBy(() -> path.classes().get(0).read())
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("it cannot be read: ");
        }
    }

    @Test
    void removesItsCopiesOfInnerJars() throws IOException {
        Map<String, byte[]> classes = Jars.files(jars.classes("A.java\nclass A { }"));
        Map<String, byte[]> files = Jars.below("BOOT-INF/classes/", classes);
        files.put("BOOT-INF/lib/b.jar", Jars.zip(Jars.files(jars.classes("B.java\nclass B { }"))));
        Path jar = jars.jar("app.jar", files);

        ClassPath path = ClassPath.open(List.of(jar), List.of(), null);
        ClassEntry inner = path.classes().get(1);
        assertThat(inner.read()).isNotEmpty();
        path.close();
        assertThatThrownBy(inner::read).isInstanceOf(IOException.class);
    }

    private static int directoryLength(byte[] zip) {
        // The end record is 22 bytes; at 12 stands the length of the directory, which is short here.
        int at = zip.length - 22 + 12;
        return (zip[at] & 0xFF) | ((zip[at + 1] & 0xFF) << 8);
    }

    private static byte[] only(Path jar) throws IOException {
        try (ClassPath path = ClassPath.open(List.of(jar), List.of(), null)) {
            assertThat(path.classes()).hasSize(1);
            return path.classes().get(0).read();
        }
    }

    private static List<String> names(ClassPath path) {
        return path.classes().stream()
                .map(each -> (each.own() ? "own " : "lib ") + each.name())
                .toList();
    }
}
