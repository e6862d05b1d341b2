package dev.tagalong.samples.benchmarks.instances;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The main of a JVM that lists the classes of a jar of which Serializable objects can be made. Knows nothing but the
 * JDK.
 */
final class Candidates {
    private static final String CLASS = ".class";

    private Candidates() {}

    /** Takes the file to write to and a class path, whose first element is the jar. */
    public static void main(String[] args) throws IOException {
        try (URLClassLoader loader = loader(args[1])) {
            List<String> counting = names(args[1].split(File.pathSeparator)[0]).stream()
                    .filter(name -> counts(name, loader))
                    .toList();
            Files.write(Path.of(args[0]), counting);
        }
    }

    /** Binary names of the classes in jars, those of each sorted; without those for certain versions of Java. */
    static List<String> names(String classPath) throws IOException {
        List<String> names = new ArrayList<>();
        for (String path : classPath.split(File.pathSeparator)) {
            try (JarFile jar = new JarFile(path)) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name ->
                                name.endsWith(CLASS) && !name.startsWith("META-INF/") && !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - CLASS.length())
                                .replace('/', '.'))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** Loads what a class path has, and of what is around it only the JDK. */
    static URLClassLoader loader(String classPath) throws MalformedURLException {
        String[] elements = classPath.split(File.pathSeparator);
        URL[] urls = new URL[elements.length];
        for (int index = 0; index < elements.length; index++) {
            urls[index] = Path.of(elements[index]).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    private static boolean counts(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return Serializable.class.isAssignableFrom(type)
                    && !type.isInterface()
                    && !type.isEnum()
                    && !Modifier.isAbstract(type.getModifiers())
                    && type.getDeclaredConstructors().length > 0;
        } catch (ClassNotFoundException | LinkageError e) {
            // What it needs is not on the class path: nobody can make an object of it.
            return false;
        }
    }
}
