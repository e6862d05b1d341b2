package dev.tagalong.generated;

/** What properties need to know of a kind of object. */
enum Trait {
    /** Cannot be written, whatever it holds: not Serializable, or refuses. Used for a good mixture only. */
    OFFENDS,
    /** Has a hook that catches failures and goes on. */
    SWALLOWS,
    /** Has a hook that writes another object in its catch clause, which no stream without failures meets. */
    WRITES_IN_CATCH,
    /** Hands its stream to other code. */
    PASSES_STREAM,
    /** Has a hook that writes something else than the default reading expects. */
    WRITES_OTHERWISE,
    /**
     * Reads by code of its own: readObject, readResolve, readExternal, or a library class that looks at its elements.
     */
    OWN_READING,
    /** A container that refuses null when it is read, or takes it for its end. */
    NO_NULLS,
    /** A record, which arrives as null where it refers to itself. */
    RECORD,
    /** A hash or tree collection, which is unsafe to read in a cycle. */
    HASHES
}
