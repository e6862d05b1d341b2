package dev.tagalong.finding;

import java.util.List;
import java.util.stream.Collectors;

/** Short names for sentences. */
final class Simple {
    private static final int MOST_METHODS = 3;

    private Simple() {}

    /** A class name without its package, {@code Application$Work}. */
    static String name(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Methods, {@code Worker.start(), Worker.join() and 2 more}. */
    static String methods(List<Place> places) {
        List<String> names =
                places.stream().map(Simple::method).distinct().sorted().toList();
        List<String> shown = names.subList(0, Math.min(MOST_METHODS, names.size()));
        int more = names.size() - shown.size();
        if (more > 0) {
            return String.join(", ", shown) + " and " + more + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + names.get(names.size() - 1);
    }

    private static String method(Place place) {
        return name(place.className()) + "." + place.method() + "()";
    }
}
