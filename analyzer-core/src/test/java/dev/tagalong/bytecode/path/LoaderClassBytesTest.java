package dev.tagalong.bytecode.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderClassBytesTest {
    private static final String PROBE = Probe.class.getName();
    private static final String PROBE_FILE = PROBE.replace('.', '/') + ".class";

    /** A class to look up; loaded again by other loaders. */
    static class Probe {
        static class Nested {}
    }

    /** A loader of the program: asking it runs its code. */
    static class OwnLoader extends URLClassLoader {
        final List<String> asked = new ArrayList<>();

        OwnLoader(URL[] urls, ClassLoader parent) {
            super(urls, parent);
        }

        @Override
        public URL getResource(String name) {
            asked.add(name);
            return super.getResource(name);
        }

        @Override
        public URL findResource(String name) {
            asked.add(name);
            return super.findResource(name);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            asked.add(name);
            return super.getResourceAsStream(name);
        }
    }

    @TempDir
    Path folder;

    @Test
    void theApplicationLoader() throws IOException {
        ClassBytes bytes = new LoaderClassBytes(List.of(Probe.class));
        assertThat(bytes.read(PROBE)).isEqualTo(probe());
        assertThat(bytes.read(PROBE + "$Nested")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        assertThat(bytes.read("java.util.ArrayList")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        assertThatThrownBy(() -> bytes.read("demo.Absent"))
                .isInstanceOf(IOException.class)
                .hasMessage("no class file was found");
    }

    @Test
    void theBootAndPlatformLoaders() throws IOException {
        ClassBytes boot = new LoaderClassBytes(List.of(Object.class));
        for (String name : List.of("java.lang.Object", "java.util.logging.Logger", "java.sql.Timestamp")) {
            assertThat(boot.read(name)).as(name).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        }
        assertThatThrownBy(() -> boot.read(PROBE)).isInstanceOf(IOException.class);
    }

    @Test
    void aJarWithAnAwkwardName() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("a b+c%20d!e.jar"), PROBE_FILE, probe());
        assertReads(loaded(new URLClassLoader(new URL[] {url(jar)}, null)), probe());
    }

    @Test
    void aJarUrlWrittenWithoutEncoding() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("a b.jar"), PROBE_FILE, probe());
        assertReads(loaded(new URLClassLoader(new URL[] {unencoded(jar)}, null)), probe());
    }

    @Test
    void aMultiReleaseJar() throws IOException, ClassNotFoundException {
        Path jar = folder.resolve("multi.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            entry(out, PROBE_FILE, new byte[] {1, 2, 3});
            entry(out, "META-INF/versions/11/" + PROBE_FILE, probe());
        }
        assertReads(loaded(new URLClassLoader(new URL[] {url(jar)}, null)), probe());
    }

    @Test
    void aFolder() throws IOException, ClassNotFoundException {
        Path file = folder.resolve("my classes").resolve(PROBE_FILE);
        Files.createDirectories(file.getParent());
        Files.write(file, probe());
        assertReads(loaded(URLClassLoader.newInstance(new URL[] {url(folder.resolve("my classes"))}, null)), probe());
    }

    @Test
    void aClosedLoaderFindsNothing() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("short.jar"), PROBE_FILE, probe());
        Class<?> probe;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {url(jar)}, null)) {
            probe = loaded(loader);
            assertReads(probe, probe());
        }
        ClassBytes closed = new LoaderClassBytes(List.of(probe));
        assertThatThrownBy(() -> closed.read(PROBE)).hasMessage("no class file was found");
    }

    @Test
    void aLoaderOfTheProgramIsNotAsked() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("own.jar"), PROBE_FILE, probe());
        OwnLoader own = new OwnLoader(new URL[] {url(jar)}, null);
        Class<?> probe = loaded(own);
        own.asked.clear();
        ClassBytes bytes = new LoaderClassBytes(List.of(probe, Probe.class));
        for (String name : List.of(PROBE, PROBE + "$Nested")) {
            assertThatThrownBy(() -> bytes.read(name))
                    .isInstanceOf(IOException.class)
                    .hasMessage("its class loader " + OwnLoader.class.getName()
                            + " is not asked for class files, since that would run the loader's own code");
        }
        assertThat(own.asked).isEmpty();
    }

    @Test
    void theClassAroundALiveClassHasTheSameLoader() throws IOException, ClassNotFoundException {
        URL classes = Probe.class.getProtectionDomain().getCodeSource().getLocation();
        Class<?> nested = new OwnLoader(new URL[] {classes}, null).loadClass(PROBE + "$Nested");
        ClassBytes bytes = new LoaderClassBytes(List.of(LoaderClassBytesTest.class, nested));
        assertThatThrownBy(() -> bytes.read(PROBE)).hasMessageContaining("is not asked for class files");
        Runnable lambda = () -> {};
        assertThat(new LoaderClassBytes(List.of(lambda.getClass())).read(LoaderClassBytesTest.class.getName()))
                .startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }

    @Test
    void aLoaderBelowOneOfTheProgramIsAskedForItsOwnFilesOnly() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("below.jar"), PROBE_FILE, probe());
        OwnLoader own = new OwnLoader(new URL[0], null);
        Class<?> probe = loaded(new URLClassLoader(new URL[] {url(jar)}, own));
        own.asked.clear();
        assertReads(probe, probe());
        assertThat(own.asked).isEmpty();
    }

    @Test
    void aLoaderThatReadsFromElsewhereIsNotAsked() throws IOException, ClassNotFoundException {
        Path jar = jar(folder.resolve("near.jar"), PROBE_FILE, probe());
        URL far = URI.create("http://localhost:1/far.jar").toURL();
        Class<?> probe = loaded(new URLClassLoader(new URL[] {url(jar), far}, null));
        ClassBytes bytes = new LoaderClassBytes(List.of(probe));
        assertThatThrownBy(() -> bytes.read(PROBE)).hasMessageContaining("is not asked for class files");
    }

    @Test
    void aFileThatIsTooLargeOrDamaged() throws IOException, ClassNotFoundException {
        byte[] large = new byte[ClassBytes.MAX_BYTES + 1];
        Path jar = jar(folder.resolve("large.jar"), "demo/Large.class", large);
        Files.write(folder.resolve("damaged.jar"), probe());
        URLClassLoader loader = new URLClassLoader(new URL[] {url(folder.resolve("damaged.jar")), url(jar)}, null);
        Path second = jar(folder.resolve("probe.jar"), PROBE_FILE, probe());
        Class<?> probe = loaded(new URLClassLoader(new URL[] {url(second)}, loader));
        ClassBytes bytes = new LoaderClassBytes(List.of(probe));
        assertThatThrownBy(() -> bytes.read("demo.Large"))
                .isInstanceOf(IOException.class)
                .hasMessage("its class file is larger than 16 MiB");
        assertThat(bytes.read(PROBE)).isEqualTo(probe());
    }

    private static void assertReads(Class<?> live, byte[] expected) throws IOException {
        assertThat(live).isNotSameAs(Probe.class);
        assertThat(new LoaderClassBytes(List.of(live)).read(PROBE)).isEqualTo(expected);
    }

    private static Class<?> loaded(ClassLoader loader) throws ClassNotFoundException {
        return loader.loadClass(PROBE);
    }

    private static byte[] probe() throws IOException {
        try (InputStream in = Probe.class.getClassLoader().getResourceAsStream(PROBE_FILE)) {
            return in.readAllBytes();
        }
    }

    private static Path jar(Path jar, String name, byte[] content) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, name, content);
        }
        return jar;
    }

    private static void entry(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    @SuppressWarnings("deprecation") // the only way to a URL that is not encoded
    private static URL unencoded(Path file) throws MalformedURLException {
        return new URL("file:" + file);
    }
}
