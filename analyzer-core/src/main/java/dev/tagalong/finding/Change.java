package dev.tagalong.finding;

import java.util.List;

/**
 * Edits of the source after which findings of one root are gone.
 *
 * @param root {@link Root#id()}
 * @param edits what to change, all of it together; never empty
 * @param frees fingerprints of the findings that are gone then, sorted
 * @param minimal true if it is proven that fewer edits do not free as many
 * @param checked true if the same object was found clean without these links
 */
public record Change(String root, List<Edit> edits, List<String> frees, boolean minimal, boolean checked) {
    /** Copies the lists. */
    public Change {
        edits = List.copyOf(edits);
        frees = List.copyOf(frees);
    }

    /**
     * One edit.
     *
     * @param owner binary name of the class that declares the member
     * @param name the field, component or variable
     * @param edit the kind of edit, such as {@code transient}
     * @param text the edited line; in the lines below it what that means on arrival
     */
    public record Edit(String owner, String name, String edit, String text) {}
}
