package dev.tagalong.samples.benchmarks.instances;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one object to nowhere and tells which objects could not be written. */
final class Writing extends ObjectOutputStream {
    private final Map<Object, Object> before = new IdentityHashMap<>();
    private @Nullable Object last;

    private final Set<Object> leftOut;

    private Writing(Set<Object> leftOut) throws IOException {
        super(OutputStream.nullOutputStream());
        this.leftOut = leftOut;
        enableReplaceObject(true);
    }

    /**
     * The objects that the stream refuses, one after the other: what was refused is left out of the next write.
     *
     * @param most after so many it stops
     * @param found takes them; what was found before a write that ends otherwise stays found
     */
    static void refused(Object root, int most, Consumer<Object> found) throws IOException {
        Set<Object> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < most; i++) {
            Object refused = first(root, leftOut);
            if (refused == null || !leftOut.add(refused)) {
                return;
            }
            found.accept(refused);
        }
    }

    private static @Nullable Object first(Object root, Set<Object> leftOut) throws IOException {
        try (Writing out = new Writing(leftOut)) {
            try {
                out.writeObject(root);
                return null;
            } catch (NotSerializableException e) {
                // A stream asks for a replacement of each object right before it looks at its class; then it writes the
                // exception itself.
                return out.before.get(e);
            }
        }
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
        if (leftOut.contains(object)) {
            return null;
        }
        if (object instanceof NotSerializableException && last != null) {
            before.put(object, last);
        }
        last = object;
        return object;
    }

    /** What a refused object is named as. */
    static Trial.Refused name(Object refused) {
        Set<String> names = new LinkedHashSet<>();
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> type = refused.getClass(); type != null; type = type.getSuperclass()) {
            types.add(type);
        }
        for (int next = 0; next < types.size(); next++) {
            Class<?> type = types.get(next);
            // A hidden class, such as a lambda's, has a slash behind its binary name.
            names.add(type.isHidden() ? type.getName().replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda") : type.getName());
            types.addAll(List.of(type.getInterfaces()));
        }
        return new Trial.Refused(List.copyOf(names));
    }
}
