package dev.tagalong.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;

/** Reads back, in the same JVM, what {@link WriteOracle} wrote. */
public final class ReadOracle {
    /** Garbage that is taken for a length must not fill the memory. */
    private static final ObjectInputFilter SMALL = ObjectInputFilter.Config.createFilter("maxarray=100000");

    private ReadOracle() {}

    /**
     * Reads one object.
     *
     * @param bytes what {@link WriteOracle#bytes} answered
     * @param loader finds the classes named in the stream; in a program that is the loader of the reading code
     */
    public static Outcome read(byte[] bytes, ClassLoader loader) {
        try (ObjectInputStream stream = new LoaderStream(new ByteArrayInputStream(bytes), loader)) {
            return Outcome.ok(stream.readObject());
        } catch (Throwable t) {
            return Outcome.failed(t);
        }
    }

    private static final class LoaderStream extends ObjectInputStream {
        private final ClassLoader loader;

        LoaderStream(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
            setObjectInputFilter(SMALL);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // knows the primitive types
            }
        }

        @Override
        @SuppressWarnings("deprecation") // Proxy.getProxyClass is how the stream itself makes the class
        protected Class<?> resolveProxyClass(String[] names) throws ClassNotFoundException {
            Class<?>[] interfaces = new Class<?>[names.length];
            for (int i = 0; i < names.length; i++) {
                interfaces[i] = Class.forName(names[i], false, loader);
            }
            return Proxy.getProxyClass(loader, interfaces);
        }
    }
}
