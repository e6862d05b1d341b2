package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.form.StreamScript.Step;
import dev.tagalong.bytecode.form.StreamScript.What;
import dev.tagalong.graph.Certainty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a hook that reads through what its counterpart has written, as {@code ObjectInputStream} does in block data
 * mode: values are bytes, of which a reader can take others than were written; where the bytes end an object or the end
 * of the hook's data comes, and a reader that wants something else there fails. What is left over is skipped.
 */
final class ReadOrder {
    private final StreamScript written;
    private final List<Step> steps;
    private int next;
    /** Bytes before the next step that were not read. */
    private int left;

    private ReadOrder(StreamScript written) {
        this.written = written;
        this.steps = written.steps();
    }

    /** What goes wrong on every run, or null if nothing does as far as both are known. */
    static @Nullable ClassFault fault(StreamScript written, StreamScript read) {
        ReadOrder order = new ReadOrder(written);
        for (Step step : read.steps()) {
            switch (order.read(step)) {
                case FITS -> {}
                case UNKNOWN -> {
                    return null;
                }
                case FAILS -> {
                    return order.fault(step, read);
                }
            }
        }
        return null;
    }

    private enum Answer {
        FITS,
        UNKNOWN,
        FAILS
    }

    private Answer read(Step step) {
        return switch (step.what()) {
            case DATA -> data(step.bytes());
            case TEXT -> text();
            case OBJECT -> object();
            case FIELDS -> left == 0 && at(What.FIELDS) ? taken() : Answer.UNKNOWN;
        };
    }

    private Answer data(int bytes) {
        while (left < bytes && at(What.DATA)) {
            left += steps.get(next++).bytes();
        }
        if (left < bytes) {
            return at(What.OBJECT) || atEnd() ? Answer.FAILS : Answer.UNKNOWN;
        }
        left -= bytes;
        return Answer.FITS;
    }

    private Answer text() {
        if (left > 0 || at(What.DATA)) {
            // What the length is read from can be anything.
            return Answer.UNKNOWN;
        } else if (at(What.TEXT)) {
            return taken();
        }
        return at(What.OBJECT) || atEnd() ? Answer.FAILS : Answer.UNKNOWN;
    }

    private Answer object() {
        if (left > 0 || at(What.DATA) || at(What.TEXT) || atEnd()) {
            return Answer.FAILS;
        }
        return at(What.OBJECT) ? taken() : Answer.UNKNOWN;
    }

    private Answer taken() {
        next++;
        return Answer.FITS;
    }

    private boolean at(What what) {
        return next < steps.size() && steps.get(next).what() == what;
    }

    private boolean atEnd() {
        return next == steps.size() && written.complete();
    }

    private ClassFault fault(Step step, StreamScript read) {
        return new ClassFault(
                ClassFault.READ_FAILS,
                read.hook().name() + " calls " + step.method() + " where "
                        + written.hook().name() + " has written " + there(step),
                Names.of(read.hook().owner()),
                read.hook().name(),
                List.of(new Place(read.hook(), step.line(), "calls " + step.method())),
                Certainty.CERTAIN);
    }

    private String there(Step step) {
        if (step.what() == What.OBJECT) {
            return atEnd() && left == 0 ? "nothing more" : "bytes";
        }
        return left > 0 ? "only " + left + " bytes" : atEnd() ? "nothing more" : "an object";
    }
}
