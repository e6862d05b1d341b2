package dev.tagalong.heap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;

/** An object of a class that breaks off after its class descriptor: enough for the reader to make it, or to refuse. */
final class EmptyObject extends ObjectInputStream {
    /** Behind the stream's header; the descriptor that follows is the same for an object and for its Class. */
    private static final int CODE = 4;

    private final ClassLoader loader;

    private EmptyObject(byte[] bytes, ClassLoader loader) throws IOException {
        super(new ByteArrayInputStream(bytes));
        this.loader = loader;
    }

    /** True if reading refuses to make an instance for want of a constructor. */
    static boolean isRefused(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(type);
        }
        byte[] object = bytes.toByteArray();
        object[CODE] = ObjectStreamConstants.TC_OBJECT;
        try (EmptyObject stream = new EmptyObject(object, type.getClassLoader())) {
            stream.readObject();
            return false;
        } catch (Exception | LinkageError e) {
            // All else that is thrown comes later: the class is abstract, or its fields are missing.
            return String.valueOf(e.getMessage()).endsWith("; no valid constructor");
        }
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
        return Class.forName(description.getName(), false, loader);
    }
}
