package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The hierarchy of all classes of the JDK, when first asked for: the summary that comes with this library if it is of
 * exactly these class files, or else what the user's cache has, or else read, with the help of the one that comes
 * along, and kept in the cache. Thread safe.
 */
final class JdkHierarchy {
    private final ClassPath path;
    private final UserCache cache;
    private final Shipped shipped;
    private final int threads;
    private final Map<String, List<String>> subtypes = new ConcurrentHashMap<>();
    private @Nullable JdkSummary summary;

    JdkHierarchy(ClassPath path, UserCache cache, int threads) {
        this(path, cache, ShippedSummaries::of, threads);
    }

    JdkHierarchy(ClassPath path, UserCache cache, Shipped shipped, int threads) {
        this.path = path;
        this.cache = cache;
        this.shipped = shipped;
        this.threads = threads;
    }

    /** Names of all classes of the JDK below one, sorted. */
    List<String> subtypes(String name) {
        return subtypes.computeIfAbsent(name, each -> summary().subtypes(each));
    }

    synchronized JdkSummary summary() {
        JdkSummary known = summary;
        if (known == null) {
            String key = path.jdkFingerprint();
            known = key == null ? made(null, "") : kept(hash(key));
            summary = known;
        }
        return known;
    }

    private JdkSummary kept(String key) {
        String file = "jdk-" + path.jdkVersion() + "-" + key.substring(0, 16) + ".gz";
        // First, since it is there only if no other summary fits.
        byte[] bytes = cache.read(file);
        JdkSummary known = bytes == null ? null : JdkSummaryFormat.read(bytes, key);
        return known == null ? made(file, key) : known;
    }

    private JdkSummary made(@Nullable String file, String key) {
        try {
            SortedMap<String, Integer> classes = path.jdkClasses();
            JdkSummary similar = shipped.of(path.jdkVersion());
            if (similar != null && similar.fits(classes)) {
                return similar;
            }
            JdkSummary read = JdkReader.read(path, classes, similar, threads);
            if (file != null) {
                cache.write(file, JdkSummaryFormat.write(read, key));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The JDK's classes cannot be listed.", e);
        }
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The summaries that come with this library. */
    interface Shipped {
        /** For a feature release; null if there is none. */
        @Nullable
        JdkSummary of(int release);
    }
}
