package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real stream to nowhere that is asked what one object writes: every distinct child reaches {@code replaceObject}, in
 * write order and after its own {@code writeReplace}, and is replaced by null, so that nothing deeper is written.
 *
 * <p>The way in where nothing else works (records of closed modules, hidden classes), and the second opinion on hooks
 * that refuse {@link HookStream}.
 */
final class RealStream extends ObjectOutputStream {
    private static final Object[] MARKER = {};

    private final Object written;
    private final List<Object> children = new ArrayList<>();

    private RealStream(Object written) throws IOException {
        super(OutputStream.nullOutputStream());
        this.written = written;
        enableReplaceObject(true);
    }

    /**
     * The children of an object that is written as it is, without a {@code writeReplace} of its own.
     *
     * @throws IOException whatever the object's hooks or the stream throw
     */
    static List<Object> children(Object written) throws IOException {
        try (RealStream stream = new RealStream(written)) {
            // An object that replaces another is not asked for a replacement again.
            stream.writeObject(MARKER);
            return stream.children;
        }
    }

    @Override
    protected @Nullable Object replaceObject(Object obj) {
        if (obj == MARKER) {
            return written;
        }
        children.add(obj);
        return null;
    }
}
