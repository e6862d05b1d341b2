package dev.tagalong.heap;

/** What class files say of hooks; asked only for hooks above something that cannot be written. */
public interface HookBodies {
    /** Knows nothing, and so rules nothing out. */
    HookBodies UNKNOWN = (owner, method, descriptor) -> true;

    /**
     * True if the hook can catch a failure of the stream: it has a handler for it, or hands the stream on, or its class
     * file cannot be read.
     *
     * @param owner the class that declares the hook
     * @param method {@code writeObject} or {@code writeExternal}
     * @param descriptor the method's descriptor
     */
    boolean canSwallow(Class<?> owner, String method, String descriptor);
}
