package dev.tagalong.finding;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.graph.EdgeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits of the source after which findings of one root are gone.
 *
 * @param root {@link Root#id()}
 * @param edits what to change, all of it together; never empty
 * @param frees fingerprints of the findings that are gone then, sorted
 * @param minimal true if it is proven that no cheaper set of edits frees as much; an edit in a library counts as five
 * @param checked true if without these links no error is reached in what was recorded, gone through anew in the order
 *     that the stream has then; hooks are not run again
 * @param brings the worst of what is wrong only without these links, error or warning; null if nothing is, or that was
 *     not checked
 * @param more how many further sets of edits are as cheap and listed nowhere; the same for all changes of a root
 */
public record Change(
        String root,
        List<Edit> edits,
        List<String> frees,
        boolean minimal,
        boolean checked,
        @Nullable Severity brings,
        int more) {
    /** Copies the lists. */
    public Change {
        edits = List.copyOf(edits);
        frees = List.copyOf(frees);
    }

    /**
     * One edit.
     *
     * @param kind the kind of link that it cuts
     * @param owner binary name of the class that declares the member
     * @param name the field or variable
     * @param edit the kind of edit, such as {@code transient}
     * @param text the edited line, or what to write instead; can be several lines
     * @param arrival what that means on arrival, in sentences; empty if there is nothing to say
     * @param yours true if the project owns {@code owner}
     * @param file name of the source file without folders, or null
     * @param at the line that is edited, or null if class files do not tell it, as of the declaration of a field
     */
    public record Edit(
            EdgeKind kind,
            String owner,
            String name,
            String edit,
            String text,
            String arrival,
            boolean yours,
            @Nullable String file,
            @Nullable Place at) {
        /** The text, and behind it what it means on arrival, line by line. */
        String full() {
            return arrival.isEmpty() ? text : text + "\n" + arrival;
        }
    }
}
