package dev.tagalong.catalogue;

/**
 * A method that sends one of its arguments to another process.
 *
 * @param owner binary name of the class that declares the method
 * @param method its name; all methods of this name count
 * @param argument number of the argument, from 0 without the receiver; {@link #RECEIVER} for the receiver
 * @param role what the method does with it
 */
public record SendSite(String owner, String method, int argument, Role role) {
    /** The argument that is the receiver. */
    public static final int RECEIVER = -1;

    /** Why an object leaves. */
    public enum Role {
        /** It is written. */
        SEND,
        /** It is what a new process begins with. */
        START,
        /**
         * It is written by a stream that writes references in place of exported remote objects, see {@link Remoting}.
         */
        MARSHAL
    }

    /** As in reports: {@code java.io.ObjectOutputStream#writeObject}. */
    public String api() {
        return owner + "#" + method;
    }
}
