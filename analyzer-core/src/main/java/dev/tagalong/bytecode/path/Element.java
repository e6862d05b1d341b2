package dev.tagalong.bytecode.path;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder or jar of the class path.
 *
 * @param location its path as it was given or found; {@code outer.jar!/inner.jar} for a jar in a jar
 * @param title what to call it: for a jar its name and version, as in {@code lib 1.2.3}
 */
public record Element(String location, String title) {
    /** What Maven and Gradle name a jar: artifact, hyphen, version. */
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d[^/]*)");

    /** Titled by the last part of the location. */
    static Element at(String location) {
        String path = location.replace('\\', '/');
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!name.endsWith(".jar")) {
            return new Element(location, name.isEmpty() ? location : name);
        }
        name = name.substring(0, name.length() - ".jar".length());
        Matcher versioned = VERSIONED.matcher(name);
        return new Element(location, versioned.matches() ? versioned.group(1) + " " + versioned.group(2) : name);
    }
}
