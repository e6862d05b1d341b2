package dev.tagalong.bytecode.path;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the class file that a URL of a JDK loader names. */
final class ClassFileUrl {
    private ClassFileUrl() {}

    /**
     * Reads at most {@link ClassBytes#MAX_BYTES}. A {@code jar:} URL is read as the zip file it names, not through its
     * connection: that would go through a handler that programs replace, and leave the jar open in a cache. The
     * handlers of {@code file:} and {@code jrt:} cannot be replaced (see {@link URL}'s constructor).
     */
    static byte[] read(URL url) throws IOException {
        try {
            switch (url.getProtocol()) {
                case "file", "jrt" -> {
                    try (InputStream in = url.openStream()) {
                        return bounded(in);
                    }
                }
                case "jar" -> {
                    return entry(url.getFile());
                }
                default -> throw new IOException("its class file is at " + url + ", which is not a file");
            }
        } catch (RuntimeException e) {
            throw new IOException("its class file cannot be read: " + e, e);
        }
    }

    /** @param spec {@code file:<percent-encoded path>!/<percent-encoded entry>} */
    private static byte[] entry(String spec) throws IOException {
        int bang = spec.lastIndexOf("!/");
        if (!spec.startsWith("file:") || bang < 0) {
            throw new IOException("its class file is at jar:" + spec + ", which is not a jar file");
        }
        String name = decode(spec.substring(bang + 2));
        try (ZipFile jar = new ZipFile(new File(decode(spec.substring("file:".length(), bang))))) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                throw new IOException("no class file was found");
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return bounded(in);
            }
        }
    }

    static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ClassBytes.MAX_BYTES + 1);
        if (bytes.length > ClassBytes.MAX_BYTES) {
            throw new IOException("its class file is larger than " + (ClassBytes.MAX_BYTES >> 20) + " MiB");
        }
        return bytes;
    }

    /** Undoes percent-encoding only: in URLs of files a plus sign is itself. */
    private static String decode(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
