package dev.tagalong.bytecode.path;

import java.io.IOException;

/** A source of class files by class name. */
@FunctionalInterface
public interface ClassBytes {
    /** The largest class file that a source hands out, in bytes: 16 MiB. */
    int MAX_BYTES = 16 << 20;

    /**
     * The class file of a class. Never loads or runs the class.
     *
     * @param className binary name, as {@link Class#getName()} gives it
     * @throws IOException if there is none, or it may not be asked for, is larger than {@link #MAX_BYTES} or cannot be
     *     read; its message is one clause without a full stop that says why
     */
    byte[] read(String className) throws IOException;
}
