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
    private final int most;
    private @Nullable TooMany tooMany;

    private RealStream(Object written, int most) throws IOException {
        super(OutputStream.nullOutputStream());
        this.written = written;
        this.most = most;
        enableReplaceObject(true);
    }

    /**
     * What an object writes as it is, without a {@code writeReplace} of its own.
     *
     * @param children what it wrote, up to the failure if there is one
     * @param failure what its hooks or the stream threw, or null
     */
    record Answer(List<Object> children, @Nullable Throwable failure) {
        /** True if more was written than there can be; then no children are left. */
        boolean endless() {
            return failure instanceof TooMany;
        }
    }

    /**
     * Asks.
     *
     * @param most so many distinct children at most
     */
    static Answer ask(Object written, int most) throws IOException {
        RealStream stream = new RealStream(written, most);
        try (stream) {
            // An object that replaces another is not asked for a replacement again.
            stream.writeObject(MARKER);
            return new Answer(stream.children, null);
        } catch (Throwable e) {
            if (stream.tooMany != null) {
                return new Answer(List.of(), stream.tooMany);
            }
            // The stream writes an IOException that ends it, for the reader to learn of it.
            stream.children.removeIf(child -> child == e);
            return new Answer(stream.children, e);
        }
    }

    @Override
    protected @Nullable Object replaceObject(Object obj) {
        if (obj == MARKER) {
            return written;
        }
        if (children.size() == most) {
            tooMany = new TooMany();
        }
        if (tooMany != null) {
            children.clear();
            throw tooMany;
        }
        children.add(obj);
        return null;
    }
}
