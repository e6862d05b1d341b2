package dev.tagalong.catalogue;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An annotation by which a framework knows what to send.
 *
 * @param annotation its descriptor
 * @param value a text or the name of an enum constant that one of its members must have; null if any will do
 */
public record Mark(String annotation, @Nullable String value) {
    /**
     * True if this is among some annotations.
     *
     * @param annotations by descriptor the texts and the names of enum constants among their members
     */
    public boolean among(Map<String, Set<String>> annotations) {
        Set<String> values = annotations.get(annotation);
        return values != null && (value == null || values.contains(value));
    }
}
