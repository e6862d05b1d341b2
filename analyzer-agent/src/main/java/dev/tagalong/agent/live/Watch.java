package dev.tagalong.agent.live;

import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the hook calls, on the program's own thread. All faults of the agent end here: the program never sees one. Sends
 * that happen meanwhile on this thread, by the program's hooks that an inspection runs, belong to the inspection and
 * are not looked at.
 */
final class Watch implements Consumer<Object[]> {
    /** Set while this thread is in here. The value is of the JDK: a thread holds nothing of the agent's loader. */
    private static final ThreadLocal<Boolean> BUSY = new ThreadLocal<>();
    /**
     * What the last failed write of this thread threw. Where a hook writes to a stream of its own, it passes by twice.
     */
    private static final ThreadLocal<WeakReference<Throwable>> LAST_FAILURE = new ThreadLocal<>();

    private final Inspector inspector;
    private final Answers answers;
    private final Stderr stderr;

    Watch(Inspector inspector, Answers answers, Stderr stderr) {
        this.inspector = inspector;
        this.answers = answers;
        this.stderr = stderr;
    }

    /** @param event the stream, the object, and what was thrown if the write failed */
    @Override
    public void accept(@Nullable Object[] event) {
        if (BUSY.get() != null) {
            return;
        }
        BUSY.set(true);
        try {
            ObjectOutputStream stream = (ObjectOutputStream) event[0];
            if (event.length == 2) {
                sending(stream, event[1]);
            } else if (event[2] instanceof Throwable failure) {
                failed(stream, event[1], failure);
            }
        } catch (Throwable fault) {
            stderr.fault("Tagalong could not look at what is sent", fault);
        } finally {
            BUSY.remove();
        }
    }

    private void sending(ObjectOutputStream stream, @Nullable Object root) {
        if (Inspector.replaces(stream)) {
            answers.notJudged(stream.getClass());
        } else {
            answers.sending(inspector.inspect(root));
        }
    }

    private void failed(ObjectOutputStream stream, @Nullable Object root, Throwable failure) {
        WeakReference<Throwable> last = LAST_FAILURE.get();
        boolean known = last != null && last.get() == failure;
        // Without memory an inspection makes it worse; with the stack used up, out here there is enough of it again.
        boolean fatal = failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
        if (!known && !fatal) {
            LAST_FAILURE.set(new WeakReference<>(failure));
            answers.failed(
                    inspector.inspect(root), failure.getClass(), Inspector.replaces(stream) ? stream.getClass() : null);
        }
    }
}
