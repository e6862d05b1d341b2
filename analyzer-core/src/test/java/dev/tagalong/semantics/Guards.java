package dev.tagalong.semantics;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Objects whose hooks do something about a failure of what they write. Most write one value and read one back. */
final class Guards {
    private Guards() {}

    /** Catches what the stream throws for an object that is not Serializable. */
    static final class Catching implements Serializable {
        transient @Nullable Object value;

        Catching(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(value);
            } catch (NotSerializableException e) {
                out.writeObject("stand-in");
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Catches everything and writes nothing instead. */
    static final class CatchingAll implements Serializable {
        transient @Nullable Object value;
        private transient int caught;

        CatchingAll(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) {
            try {
                out.writeObject(value);
            } catch (Throwable e) {
                caught++;
            }
        }

        private void readObject(ObjectInputStream in) throws ClassNotFoundException {
            try {
                value = in.readObject();
            } catch (IOException e) {
                value = "nothing there";
            }
        }
    }

    /** Catches what the stream never throws for an object that is not Serializable. */
    static final class CatchingRuntime implements Serializable {
        transient @Nullable Object value;

        CatchingRuntime(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(value);
            } catch (RuntimeException e) {
                out.writeObject("stand-in");
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Does something in any case, and lets the failure pass. */
    static final class Finally implements Serializable {
        transient @Nullable Object value;
        int done;

        Finally(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.defaultWriteObject();
            try {
                out.writeObject(value);
            } finally {
                done++;
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            value = in.readObject();
        }
    }

    /** Returns from its finally block, which swallows the failure. */
    static final class FinallyReturns implements Serializable {
        transient @Nullable Object value;

        FinallyReturns(@Nullable Object value) {
            this.value = value;
        }

        @SuppressWarnings("finally")
        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject("before");
            try {
                out.writeObject(value);
            } finally {
                return;
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Has another method catch the failure. */
    static final class Helped implements Serializable {
        transient @Nullable Object value;

        Helped(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            if (!written(out, value)) {
                out.writeObject("stand-in");
            }
        }

        private static boolean written(ObjectOutputStream out, @Nullable Object value) {
            try {
                out.writeObject(value);
                return true;
            } catch (IOException e) {
                return false;
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Has another class catch the failure, which does not get the stream as one. */
    static final class Disguising implements Serializable {
        transient @Nullable Object value;

        Disguising(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            BiConsumer<Object, @Nullable Object> writer = Disguising::tryToWrite;
            writer.accept(out, value);
        }

        private static void tryToWrite(Object out, @Nullable Object value) {
            ObjectOutput stream = (ObjectOutput) out;
            try {
                try {
                    stream.writeObject(value);
                } catch (NotSerializableException e) {
                    stream.writeObject("stand-in");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Catches the failure and throws another exception. */
    static final class Wrapping implements Serializable {
        transient @Nullable Object value;

        Wrapping(@Nullable Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(value);
            } catch (NotSerializableException e) {
                throw new InvalidObjectException("wrapped");
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Writes another value if the first fails. */
    static final class Choosing implements Serializable {
        transient @Nullable Object value;
        private final transient @Nullable Object other;

        Choosing(@Nullable Object value, @Nullable Object other) {
            this.value = value;
            this.other = other;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            try {
                out.writeObject(value);
            } catch (IOException e) {
                out.writeObject(other);
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }

    /** Writes the elements of a list, and null for those that fail. */
    static final class Each implements Serializable {
        transient List<?> values;

        Each(List<?> values) {
            this.values = values;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeInt(values.size());
            for (Object value : values) {
                try {
                    out.writeObject(value);
                } catch (NotSerializableException e) {
                    out.writeObject(null);
                }
            }
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            Object[] read = new Object[in.readInt()];
            for (int i = 0; i < read.length; i++) {
                read[i] = in.readObject();
            }
            values = Arrays.asList(read);
        }
    }

    /** Writes itself, and a stand-in if its value fails. */
    public static final class External implements Externalizable {
        transient @Nullable Object value;

        /** For reading. */
        public External() {}

        External(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            try {
                out.writeObject(value);
            } catch (NotSerializableException e) {
                out.writeObject("stand-in");
            }
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            value = in.readObject();
        }
    }
}
