package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar's files. Signatures are not verified: nothing in it is run.
 *
 * <p>A {@code ZipFile} rather than a {@code JarFile}: which version of a class counts depends on the JDK that is
 * scanned for, see {@link Layout}.
 */
final class Jar implements Container {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final ZipFile zip;
    private final Element element;
    private final List<String> files;

    /**
     * Reads the jar's directory.
     *
     * @param location what to call its place
     */
    Jar(Path file, String location) throws IOException {
        element = Element.at(location);
        ZipFile opened = new ZipFile(file.toFile());
        try {
            files = opened.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        } catch (RuntimeException e) {
            opened.close();
            throw new IOException(Faults.clause(e), e);
        }
        zip = opened;
    }

    @Override
    public Element element() {
        return element;
    }

    @Override
    public List<String> files() {
        return files;
    }

    /** Its manifest; an empty one if it has none. */
    Manifest manifest() throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            return new Manifest();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(in);
        }
    }

    @Override
    public InputStream open(String file) throws IOException {
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new IOException("it is not there");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
