package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of objects that goes along with something that is sent.
 *
 * @param type internal name of the class, or of the declared type if no more is known; an array's descriptor
 * @param className the same as reports show it; a lambda is {@code Host$$Lambda}
 * @param kind what is known of these objects
 * @param certainty how sure it is that one goes along
 * @param replaced true if none of them is written, because their {@code writeReplace} puts others in their place
 * @param by binary names of the classes of those others, sorted; empty if they are not known
 * @param interfaces of a proxy, binary names of those that are known, sorted; otherwise empty
 * @param reason why no more is known, one clause, or null
 */
public record Carried(
        String type,
        String className,
        Kind kind,
        Certainty certainty,
        boolean replaced,
        List<String> by,
        List<String> interfaces,
        @Nullable String reason) {
    /** Copies the lists. */
    public Carried {
        by = List.copyOf(by);
        interfaces = List.copyOf(interfaces);
    }

    /** What is known of an object. */
    public enum Kind {
        /** Its class, exactly. */
        EXACT,
        /** It is a lambda or method reference; {@link Carried#type} is its host. */
        LAMBDA,
        /** It is a dynamic proxy. */
        PROXY,
        /** Only a type that it fits. */
        DECLARED
    }
}
