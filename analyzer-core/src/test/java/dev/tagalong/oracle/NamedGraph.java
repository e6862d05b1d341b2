package dev.tagalong.oracle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Objects made anew for one judge. Equal graphs give equal names to corresponding objects, so that what two judges say
 * of their own copies can be compared.
 */
public interface NamedGraph {
    /** The object that is written. */
    Object root();

    /** The stable name of an object of the graph, or of one made by a hook of the graph; null if it has none. */
    @Nullable
    String nameOf(Object object);

    /** Lets the {@code writeReplace} of these objects answer something that holds nothing, where it would throw. */
    void silenceReplacing(Set<String> names);

    /** The names of the objects whose {@code writeReplace} has thrown an exception of its own. */
    Set<String> refusedReplacing();

    /** How many failures the graph's hooks have caught and not thrown on. */
    int swallowed();
}
