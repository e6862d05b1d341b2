package dev.tagalong;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** What becomes of an object that is really written and read. */
final class Outcome {
    private Outcome() {}

    /**
     * The rule that the real streams follow.
     *
     * @param loader of the classes
     * @return not-serializable, read-fails, or reads if nothing fails
     */
    static String of(Object root, ClassLoader loader) throws ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(root);
        } catch (IOException | RuntimeException e) {
            return "not-serializable";
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
                return Class.forName(described.getName(), false, loader);
            }
        }) {
            in.readObject();
            return "reads";
        } catch (IOException e) {
            return "read-fails";
        }
    }
}
