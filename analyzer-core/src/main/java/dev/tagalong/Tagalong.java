package dev.tagalong;

import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import org.jspecify.annotations.Nullable;

/**
 * Says what tags along when a live object is serialized, and which of it cannot make the trip, as
 * {@code java.io.ObjectOutputStream} would find it, all at once.
 *
 * <p>All methods work on the calling thread and can be called from any. They run no code of the inspected objects but
 * the hooks that the stream itself would call ({@code writeReplace}, {@code writeObject}, {@code writeExternal}, an
 * invocation handler's {@code writeReplace}, and what the JDK's containers call), each at most once per object; a hook
 * that can swallow a failure of the stream is asked a second time where such a failure lies below it, and one that
 * refuses is asked again through a real stream. A hook that never returns hangs the inspection as it would hang the
 * write. Objects that other threads change meanwhile are seen in some state between.
 */
public final class Tagalong {
    private Tagalong() {}

    /**
     * Inspects an object with the {@linkplain Options#defaults() default options}.
     *
     * @param root what would be handed to {@code writeObject}; null can always be sent
     * @throws IllegalStateException if the JVM runs without the module {@code jdk.unsupported}, as do all methods here
     */
    public static Report inspect(@Nullable Object root) {
        return inspect(root, Options.defaults());
    }

    /** Inspects an object; {@code root} is what would be handed to {@code writeObject}. */
    public static Report inspect(@Nullable Object root, Options options) {
        return LiveReport.of(root, options);
    }

    /**
     * Does nothing if the object can be sent and read again as far as can be told without reading it; what is lost on
     * the way (warnings) does not fail. Fails also where the inspection stopped before it had looked at all: at the
     * {@linkplain Options#withBudget budget}, or because hooks hand over new objects without end.
     *
     * @throws AssertionError otherwise; its message is the whole answer
     */
    public static void assertSerializable(@Nullable Object root) {
        Report report = inspect(root);
        if (!report.clean()) {
            throw new AssertionError(new TextWriter().render(report));
        }
    }

    /** The verdict of {@link #assertSerializable} alone, without its reasons. */
    public static boolean canBeSent(@Nullable Object root) {
        return LiveReport.clean(root);
    }

    /**
     * Scans class files for what they send, and for what of it cannot be sent. Loads and runs none of them.
     *
     * @throws dev.tagalong.bytecode.path.PathException if a path cannot be scanned; its message is one sentence that
     *     names the path and the next step
     */
    public static Report scan(ScanOptions options) {
        return survey(options).report();
    }

    /**
     * Scans class files as {@link #scan} does, and also says what leaves through which door, findings or not.
     *
     * @throws dev.tagalong.bytecode.path.PathException as {@link #scan}
     */
    public static Scan survey(ScanOptions options) {
        return ScanReport.of(options);
    }
}
