package dev.tagalong.heap;

/** What class files say of hooks; asked only for hooks above something that cannot be written. */
public interface HookBodies {
    /** Knows nothing, and so rules nothing out. */
    HookBodies UNKNOWN = (owner, method, descriptor) -> OnFailure.CAN_SWALLOW;

    /** What a hook can do with a failure of the stream; from the least to the most. */
    enum OnFailure {
        /** It lets every failure pass as it is. */
        PASSES,
        /** It can throw another exception instead, which a hook around it may not catch. */
        CHANGES,
        /** It can go on as if nothing had happened. */
        CAN_SWALLOW
    }

    /**
     * What the hook can do: {@link OnFailure#CAN_SWALLOW} also if it hands the stream on, or its class file cannot be
     * read.
     *
     * @param owner the class that declares the hook
     * @param method {@code writeObject} or {@code writeExternal}
     * @param descriptor the method's descriptor
     */
    OnFailure onFailure(Class<?> owner, String method, String descriptor);
}
