package dev.tagalong.bytecode.path;

import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Class files of live classes, asked of the loaders that defined them. Only loaders of the JDK are asked, see
 * {@link JdkLoaders}: any other would run its own code to answer. What a loader or an agent changed while it defined a
 * class is not seen; neither is a class made at run time.
 */
public final class LoaderClassBytes implements ClassBytes {
    /** By class name; in the end also by what stands before each {@code $} of a name. */
    private final Map<String, ClassLoader> defining = new LinkedHashMap<>();

    private final Set<ClassLoader> loaders = new LinkedHashSet<>();

    /**
     * @param classes live classes whose names, or the names of their supertypes and of classes nested with them, will
     *     be asked for. Of two classes with one name the first counts
     */
    public LoaderClassBytes(Collection<? extends Class<?>> classes) {
        for (Class<?> live : classes) {
            for (Class<?> type = live; type != null; type = type.getSuperclass()) {
                defining.putIfAbsent(type.getName(), loaderOf(type));
            }
        }
        loaders.addAll(defining.values());
        new LinkedHashMap<>(defining).forEach((name, loader) -> {
            for (int end = name.lastIndexOf('$'); end > 0; end = name.lastIndexOf('$', end - 1)) {
                defining.putIfAbsent(name.substring(0, end), loader);
            }
        });
    }

    @Override
    public byte[] read(String className) throws IOException {
        String path = className.replace('.', '/') + ".class";
        Optional<ClassLoader> refused = Optional.empty();
        for (ClassLoader loader : candidates(className)) {
            if (!JdkLoaders.answers(loader)) {
                refused = Optional.of(loader);
                continue;
            }
            Optional<URL> file = JdkLoaders.find(loader, path);
            if (file.isPresent()) {
                return ClassFileUrl.read(file.get());
            }
        }
        throw new IOException(
                refused.map(loader -> "its class loader " + loader.getClass().getName()
                                + " is not asked for class files, since that would run the loader's own code")
                        .orElse("no class file was found"));
    }

    /**
     * The loader of the live class of this name, or else of one that it is nested in or that is nested in it: these
     * share one loader (JVMS 5.4.4), and the names of lambdas' classes begin like their host's. For any other name all
     * loaders, in the order in which they were first met.
     */
    private Collection<ClassLoader> candidates(String className) {
        for (int end = className.length(); end > 0; end = className.lastIndexOf('$', end - 1)) {
            ClassLoader loader = defining.get(className.substring(0, end));
            if (loader != null) {
                return List.of(loader);
            }
        }
        return loaders;
    }

    /** The platform loader stands for the boot loader, whose resources it finds too. */
    private static ClassLoader loaderOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null ? ClassLoader.getPlatformClassLoader() : loader;
    }
}
