package dev.tagalong.oracle;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object written by a real stream with null in place of everything it holds: shows what it hands to the stream, and
 * whether it refuses by itself.
 */
public final class Solo {
    private Solo() {}

    /**
     * What one object hands to the stream.
     *
     * @param children in the order of writing, each after its own {@code writeReplace}, without nulls, Class objects
     *     and the object itself; one object can stand there twice if it was written unshared or by way of a replacement
     * @param refusal what writing threw, or null; then {@code children} ends where it was thrown
     */
    public record Written(List<Object> children, @Nullable Throwable refusal) {}

    /** Told about children; lets a caller look at what has happened just before. */
    public interface Listener {
        /** {@code child} has been handed to the stream, after its {@code writeReplace}. */
        void handed(Object child);
    }

    /** Writes {@code object} as it is: its own {@code writeReplace} is not called, its children's are. */
    public static Written write(Object object) {
        return write(object, child -> {});
    }

    /** As {@link #write(Object)}, and tells {@code listener} of each child as it comes. */
    public static Written write(Object object, Listener listener) {
        List<Object> children = new ArrayList<>();
        try (SoloStream stream = new SoloStream(object, child -> {
            children.add(child);
            listener.handed(child);
        })) {
            stream.writeObject(SoloStream.TOKEN);
            return new Written(children, null);
        } catch (Exception | Error e) {
            children.removeIf(child -> child == e); // the stream writes the exception that ended it
            return new Written(children, e);
        }
    }

    private static final class SoloStream extends ObjectOutputStream {
        /** Written first and replaced by the object, which so is spared its own {@code writeReplace}. */
        static final Object TOKEN = "token";

        private final Object object;
        private final Listener listener;
        private boolean begun;

        SoloStream(Object object, Listener listener) throws IOException {
            super(OutputStream.nullOutputStream());
            this.object = object;
            this.listener = listener;
            enableReplaceObject(true);
        }

        @Override
        protected @Nullable Object replaceObject(@Nullable Object candidate) {
            if (!begun) {
                begun = true;
                return object;
            }
            if (candidate != null) { // null where a writeReplace answered null
                listener.handed(candidate);
            }
            return null;
        }
    }
}
