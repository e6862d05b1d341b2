package dev.tagalong.agent.programs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** Writes to streams with code of their own. */
public final class Streams {
    private Streams() {}

    public static void main(String[] args) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream replacing = new Replacing(bytes)) {
            replacing.writeObject(new Bad(new Object()));
        }
        System.out.println("replacing wrote " + bytes.size() + " bytes");
        try (ObjectOutputStream delegating = new Delegating()) {
            delegating.writeObject(new Bad(new Object()));
        } catch (NotSerializableException e) {
            System.out.println("delegating: " + e.getMessage());
        }
        try (ObjectOutputStream plain = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            plain.writeUnshared(new Unshared(new Object()));
        } catch (NotSerializableException e) {
            System.out.println("unshared: " + e.getMessage());
        }
        try (ObjectOutputStream plain = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            plain.writeObject(new Refuses());
        } catch (IllegalStateException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    private record Bad(Object item) implements Serializable {}

    private record Unshared(Object item) implements Serializable {}

    private static final class Refuses implements Serializable {
        private void writeObject(ObjectOutputStream stream) {
            throw new IllegalStateException("not today");
        }
    }

    /** Puts a string in the place of what it could not write. */
    private static final class Replacing extends ObjectOutputStream {
        Replacing(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            return object instanceof Serializable ? object : "replaced";
        }
    }

    /** Is no stream itself, but has one. */
    private static final class Delegating extends ObjectOutputStream {
        private final ObjectOutputStream target = new ObjectOutputStream(OutputStream.nullOutputStream());

        Delegating() throws IOException {}

        @Override
        protected void writeObjectOverride(Object object) throws IOException {
            target.writeObject(object);
        }

        @Override
        public void close() throws IOException {
            target.close();
        }
    }
}
