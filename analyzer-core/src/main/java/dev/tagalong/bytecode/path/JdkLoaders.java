package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.Set;

/** Which class loaders can be asked for a class file without running a program's code, and how. */
final class JdkLoaders {
    /** {@code FactoryURLClassLoader} is what {@link URLClassLoader#newInstance(URL[])} makes. */
    private static final Set<String> NAMES = Set.of(
            "jdk.internal.loader.ClassLoaders$AppClassLoader",
            "jdk.internal.loader.ClassLoaders$PlatformClassLoader",
            "java.net.URLClassLoader",
            "java.net.FactoryURLClassLoader");

    private JdkLoaders() {}

    /**
     * True for the JDK's application and platform loaders, and for a {@link URLClassLoader} (no subclass of the
     * program) that reads from files only: other URLs mean network or a handler that may be the program's.
     */
    static boolean answers(ClassLoader loader) {
        Class<?> type = loader.getClass();
        if (type.getClassLoader() != null || !NAMES.contains(type.getName())) {
            return false;
        }
        if (loader instanceof URLClassLoader urls) {
            for (URL url : urls.getURLs()) {
                if (!url.getProtocol().equals("file")) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Where a loader that {@linkplain #answers answers} would find a resource, its parents first; parents that do not
     * answer are passed over.
     *
     * @throws IOException if the loader fails
     */
    static Optional<URL> find(ClassLoader loader, String path) throws IOException {
        try {
            URL url = loader instanceof URLClassLoader ? null : loader.getResource(path);
            ClassLoader parent = loader.getParent();
            if (url == null && parent != null && answers(parent)) {
                url = find(parent, path).orElse(null);
            }
            if (url == null && loader instanceof URLClassLoader urls) {
                url = urls.findResource(path);
            }
            return Optional.ofNullable(url);
        } catch (RuntimeException e) {
            throw new IOException("its class loader failed to find its class file: " + e, e);
        }
    }
}
