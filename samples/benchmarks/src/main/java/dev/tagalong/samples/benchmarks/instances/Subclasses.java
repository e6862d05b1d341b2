package dev.tagalong.samples.benchmarks.instances;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which classes of a jar can stand for an abstract one. */
final class Subclasses {
    /** How many are tried. */
    private static final int MOST = 4;

    private final List<String> names;
    private final ClassLoader loader;
    private final Map<Class<?>, List<Class<?>>> known = new HashMap<>();
    private @Nullable List<Class<?>> all;

    /** @param names binary names of all classes there are */
    Subclasses(List<String> names, ClassLoader loader) {
        this.names = names;
        this.loader = loader;
    }

    /** Some that are not abstract, in the order of their names. */
    List<Class<?>> of(Class<?> type) {
        List<Class<?>> found = known.get(type);
        if (found == null) {
            found = all().stream()
                    .filter(each -> each != type && type.isAssignableFrom(each))
                    .limit(MOST)
                    .toList();
            known.put(type, found);
        }
        return found;
    }

    private List<Class<?>> all() {
        if (all == null) {
            List<Class<?>> classes = new ArrayList<>();
            for (Class<?> type : Maker.classes(names, loader)) {
                if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
                    classes.add(type);
                }
            }
            all = classes;
        }
        return all;
    }
}
