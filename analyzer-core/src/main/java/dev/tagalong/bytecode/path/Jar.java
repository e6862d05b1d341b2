package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
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
    private final String contentHash;

    /**
     * Reads the jar's directory.
     *
     * @param location what to call its place
     */
    Jar(Path file, String location) throws IOException {
        element = Element.at(location);
        ZipFile opened = new ZipFile(file.toFile());
        try {
            List<String> names = new ArrayList<>(opened.size());
            contentHash = list(opened, names, Files.size(file));
            files = Collections.unmodifiableList(names);
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

    /**
     * Of the names, sizes and CRC-32s that the jar's directory has, and of the jar's size: what it costs to read that
     * is spent already. Two 32-bit checksums with different polynomials. Whoever forges a CRC-32 can make two jars look
     * the same; all that comes of it is an answer about the wrong one.
     */
    @Override
    public String contentHash() {
        return contentHash;
    }

    private static String list(ZipFile zip, List<String> names, long size) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                String name = entry.getName();
                names.add(name);
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                numbers.putLong(0, entry.getSize()).putInt(Long.BYTES, (int) entry.getCrc());
                one.update(bytes);
                other.update(bytes);
                one.update(numbers.array());
                other.update(numbers.array());
            }
        }
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits((int) one.getValue())
                + hex.toHexDigits((int) other.getValue())
                + hex.toHexDigits((int) size);
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
