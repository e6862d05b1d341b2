package dev.tagalong.agent.programs;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** An object whose hook sends another one through a stream of its own, which fails, and goes on all the same. */
public final class NestedSends {
    private static int calls;

    private NestedSends() {}

    public static void main(String[] args) throws IOException {
        try (ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            stream.writeObject(new Outer());
        }
        System.out.println("written");
        System.err.println("hook calls: " + calls);
    }

    private static final class Outer implements Serializable {
        private void writeObject(ObjectOutputStream stream) throws IOException {
            calls++;
            stream.defaultWriteObject();
            try (ObjectOutputStream own = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                own.writeObject(new Inner(new Object()));
            } catch (NotSerializableException e) {
                stream.writeObject(e.getMessage());
            }
        }
    }

    private record Inner(Object item) implements Serializable {}
}
