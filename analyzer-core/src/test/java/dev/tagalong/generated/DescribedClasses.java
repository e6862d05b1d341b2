package dev.tagalong.generated;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stream to nowhere that notes which classes it describes, and which of them have objects in it. */
final class DescribedClasses extends ObjectOutputStream {
    private final Set<Class<?>> described = new HashSet<>();
    private final Set<Class<?>> ofObjects = new HashSet<>();
    /** The names of classes that made a lambda, and so have been initialised. */
    private final Set<String> hosts = new HashSet<>();

    private DescribedClasses() throws IOException {
        super(OutputStream.nullOutputStream());
        enableReplaceObject(true);
    }

    /**
     * True if the stream describes a class that lists its fields in {@code serialPersistentFields}, while nothing in
     * the stream says that the class has been initialised. Hooks run, so hand in a graph made for this alone.
     */
    static boolean hideAList(Object fresh) throws IOException {
        try (DescribedClasses stream = new DescribedClasses()) {
            stream.writeObject(fresh);
            return stream.described.stream().anyMatch(type -> lists(type) && !stream.initialised(type));
        }
    }

    private boolean initialised(Class<?> type) {
        return hosts.contains(type.getName()) || ofObjects.stream().anyMatch(type::isAssignableFrom);
    }

    private static boolean lists(Class<?> type) {
        try {
            Field field = type.getDeclaredField("serialPersistentFields");
            int mask = Modifier.PRIVATE | Modifier.STATIC | Modifier.FINAL;
            return (field.getModifiers() & mask) == mask && field.getType() == ObjectStreamField[].class;
        } catch (NoSuchFieldException e) {
            return false;
        }
    }

    @Override
    protected void annotateClass(Class<?> type) {
        described.add(type);
    }

    @Override
    protected @Nullable Object replaceObject(@Nullable Object object) {
        if (object == null) {
            return null;
        }
        ofObjects.add(object.getClass());
        if (object instanceof SerializedLambda lambda) {
            hosts.add(lambda.getCapturingClass().replace('/', '.'));
        }
        return object;
    }
}
