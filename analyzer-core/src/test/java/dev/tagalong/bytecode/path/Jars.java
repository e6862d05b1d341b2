package dev.tagalong.bytecode.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Class files and jars made for a test, in a folder of its own. */
public final class Jars {
    private final Path root;
    private int made;

    /** @param root an empty folder */
    public Jars(Path root) {
        this.root = root;
    }

    /** The folder of classes that javac makes of sources; each begins with its file name and a line break. */
    public Path classes(String... sources) {
        return compile(List.of("-proc:none", "-nowarn", "-g", "--release", "17"), sources);
    }

    /** The same with options of one's own. */
    public Path compile(List<String> options, String... sources) {
        Path in = folder("src");
        Path out = folder("classes");
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> written = new ArrayList<>();
            for (String source : sources) {
                int line = source.indexOf('\n');
                Path file = in.resolve(source.substring(0, line));
                Files.createDirectories(file.getParent());
                written.add(Files.writeString(file, source.substring(line + 1)));
            }
            List<String> all = new ArrayList<>(options);
            all.addAll(List.of("-d", out.toString()));
            if (!javac.getTask(messages, files, null, all, null, files.getJavaFileObjectsFromPaths(written))
                    .call()) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** The files of a folder by their paths with slashes. */
    public static Map<String, byte[]> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            Map<String, byte[]> found = new TreeMap<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same below a prefix. */
    public static Map<String, byte[]> below(String prefix, Map<String, byte[]> files) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        files.forEach((name, content) -> found.put(prefix + name, content));
        return found;
    }

    /** A manifest with one attribute. */
    public static byte[] manifest(String name, String value) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            manifest.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A jar with these files, jars in it stored and not compressed. */
    public Path jar(String name, Map<String, byte[]> files) {
        return write(name, zip(files));
    }

    /** The bytes of such a jar. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                if (file.getKey().endsWith("ar")) {
                    CRC32 crc = new CRC32();
                    crc.update(file.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(file.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A file with this content. */
    public Path write(String name, byte[] content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name + made++));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
