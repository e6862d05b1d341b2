package dev.tagalong.bytecode.form;

/** Names and descriptors of the methods that the streams call. */
final class SlotHooks {
    static final String WRITE_OBJECT = "writeObject";
    static final String READ_OBJECT = "readObject";
    static final String WRITE_EXTERNAL = "writeExternal";
    static final String READ_EXTERNAL = "readExternal";
    static final String WRITE_REPLACE = "writeReplace";
    static final String READ_RESOLVE = "readResolve";
    static final String GIVEN_OUTPUT_STREAM = "(Ljava/io/ObjectOutputStream;)V";
    static final String GIVEN_INPUT_STREAM = "(Ljava/io/ObjectInputStream;)V";
    static final String GIVEN_OUTPUT = "(Ljava/io/ObjectOutput;)V";
    static final String GIVEN_INPUT = "(Ljava/io/ObjectInput;)V";

    private SlotHooks() {}
}
