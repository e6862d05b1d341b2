package dev.tagalong.samples.benchmarks.instances;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one object to nowhere and tells which object it was that could not be written. */
final class Writing extends ObjectOutputStream {
    private final Map<Object, Object> before = new IdentityHashMap<>();
    private @Nullable Object last;

    private Writing() throws IOException {
        super(OutputStream.nullOutputStream());
        enableReplaceObject(true);
    }

    /** The object that the stream refused, or null if the root was written. */
    static @Nullable Object refused(Object root) throws IOException {
        try (Writing out = new Writing()) {
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
    protected Object replaceObject(Object object) {
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
