package dev.tagalong.graph;

/**
 * What edges of one declaration have in common: the place in the source where the link can be cut.
 *
 * @param kind how the target is held
 * @param owner binary name of the class that declares the member, of the container for elements, keys and values, of
 *     the capturing class for captured values
 * @param member name of the field or component; {@code arg<i>} for a captured value, i from 0; {@code []} for elements,
 *     keys and values; the hook's name for written and replacement edges; {@code h} for a proxy's handler
 * @param declaredType binary name of the declared type, or the empty string where there is none
 * @param inner true if the edge is an implementation detail that reports do not show as a step of its own: the wrapped
 *     collection of an unmodifiable view, the array of a vector, the serial proxy of an immutable list
 * @param body what tells the captured values of one lambda from those of another in the same class: the implementing
 *     method with its descriptor, {@code ~} and the functional interface; the empty string for all other kinds. Two
 *     references to one method in one class have one body, as their serialized forms are equal: an edit means both
 */
public record Label(EdgeKind kind, String owner, String member, String declaredType, boolean inner, String body) {
    /** A declaration that its kind, owner and member tell from all others. */
    public Label(EdgeKind kind, String owner, String member, String declaredType, boolean inner) {
        this(kind, owner, member, declaredType, inner, "");
    }
}
