package dev.tagalong.graph;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks once more what is wrong with what a source has looked at, as if the links of some labels had never been there.
 * More than a slice can tell: without a link the stream meets the same objects in another order, and what hangs on that
 * order, or on how deep they are nested, can go away or come up elsewhere.
 */
@FunctionalInterface
public interface Recheck {
    /**
     * What is still wrong.
     *
     * @param gone of which all links are left out, those to what is healthy among them
     * @return in no certain order; null if that is not known
     */
    @Nullable
    List<Left> without(Set<Label> gone);

    /**
     * Something that is wrong without the links.
     *
     * @param rule id of the rule
     * @param guarded true if a hook recovers from the failure
     * @param known true if the same was wrong with the same object before
     */
    record Left(String rule, boolean guarded, boolean known) {}
}
