package dev.tagalong.agent.live;

import java.io.IOException;
import java.io.InputStream;

/** Classes of the tests, defined once more by a loader that is not the agent's: the program's. */
final class ForeignClasses extends ClassLoader {
    private ForeignClasses(ClassLoader parent) {
        super(parent);
    }

    /** An object of a public class with a public constructor; its class has the same name, but is another one. */
    static <T> Throwable newInstance(Class<T> type) throws IOException, ReflectiveOperationException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
            byte[] bytes = in.readAllBytes();
            Class<?> defined =
                    new ForeignClasses(type.getClassLoader()).defineClass(type.getName(), bytes, 0, bytes.length);
            return (Throwable) defined.getConstructor().newInstance();
        }
    }
}
