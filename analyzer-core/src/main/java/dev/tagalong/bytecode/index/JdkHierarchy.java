package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * The hierarchy of all classes of the JDK. Read when first asked for: from the user's cache, or from the JDK's class
 * files, which takes seconds, and then kept in the cache. Thread safe.
 */
final class JdkHierarchy {
    private static final int CHUNK = 256;
    private static final int[] NONE = {};

    private final ClassPath path;
    private final UserCache cache;
    private final int threads;
    private final Map<String, List<String>> subtypes = new ConcurrentHashMap<>();
    private @Nullable JdkSummary summary;

    JdkHierarchy(ClassPath path, UserCache cache, int threads) {
        this.path = path;
        this.cache = cache;
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
            known = key == null ? build("") : kept(hash(key));
            summary = known;
        }
        return known;
    }

    private JdkSummary kept(String key) {
        String file = "jdk-" + path.jdkVersion() + "-" + key.substring(0, 16) + ".gz";
        byte[] bytes = cache.read(file);
        JdkSummary known = bytes == null ? null : JdkSummary.read(bytes, key);
        if (known == null) {
            known = build(key);
            cache.write(file, known.write());
        }
        return known;
    }

    /** A class file that cannot be read counts as one without supertypes. */
    private JdkSummary build(String key) {
        String[] names;
        try {
            names = path.jdkClasses().toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("The JDK's classes cannot be listed.", e);
        }
        short[] access = new short[names.length];
        int[][] parents = new int[names.length][];
        AtomicInteger next = new AtomicInteger();
        Parallel.run(threads, () -> {
            for (int start = next.getAndAdd(CHUNK); start < names.length; start = next.getAndAdd(CHUNK)) {
                for (int i = start; i < Math.min(start + CHUNK, names.length); i++) {
                    ClassReader file = reader(names[i]);
                    access[i] = file == null ? 0 : (short) file.getAccess();
                    parents[i] = file == null ? NONE : parents(file, names);
                }
            }
            return true;
        });
        return new JdkSummary(key, names, access, parents);
    }

    private @Nullable ClassReader reader(String name) {
        try {
            byte[] bytes = path.jdkClass(name);
            return bytes == null ? null : new ClassReader(bytes);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static int[] parents(ClassReader file, String[] names) {
        String[] interfaces = file.getInterfaces();
        int[] found = new int[interfaces.length + 1];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            String name = i == 0 ? file.getSuperName() : interfaces[i - 1];
            int at = name == null ? -1 : Arrays.binarySearch(names, name);
            if (at >= 0) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
