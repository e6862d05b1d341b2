package dev.tagalong.generated;

import java.util.Map;

/** Loads compiled classes from memory, and shows nobody their class files. */
final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classes;

    /**
     * A loader.
     *
     * @param classes class files by binary name
     */
    MemoryLoader(Map<String, byte[]> classes) {
        super(MemoryLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
