package dev.tagalong.bytecode.path;

import java.io.IOException;

/** A class file that was found on the class path, not read yet. Safe for use by several threads. */
public final class ClassEntry {
    private final String name;
    private final boolean own;
    private final Container container;
    private final String file;

    ClassEntry(String name, boolean own, Container container, String file) {
        this.name = name;
        this.own = own;
        this.container = container;
        this.file = file;
    }

    /** Internal name of the class that the file should hold, by the file's place. */
    public String name() {
        return name;
    }

    /** True if it is to be reported on, false if it only resolves. */
    public boolean own() {
        return own;
    }

    Container container() {
        return container;
    }

    /** What it was found in. */
    public Element element() {
        return container.element();
    }

    /** Where the file is, for messages: {@code some.jar!/demo/A.class}, or the path below a folder. */
    public String location() {
        String separator = element().location().endsWith(".jar") ? "!/" : "/";
        return element().location() + separator + file;
    }

    /**
     * The class file.
     *
     * @throws IOException if it cannot be read or is larger than {@link ClassBytes#MAX_BYTES}; its message is one
     *     clause without a full stop
     */
    public byte[] read() throws IOException {
        return container.read(file);
    }
}
