package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether stores happen before a send, by the calls that lead to both. */
final class Timeline {
    /** A method that runs, and the instruction at which it is. */
    private record Frame(MethodInfo method, int at) {}

    /** When a store happens. */
    enum When {
        /** While the object, or what holds it, is built. */
        BUILT,
        /** On some way to the send. */
        BEFORE,
        /** Not seen to happen before the send. */
        LATER
    }

    private final Search search;
    private final List<Frame> send;

    /**
     * @param method the method that sends, null if what is sent is a type
     * @param event the instruction that sends
     * @param context how it was entered
     */
    Timeline(Search search, @Nullable MethodInfo method, @Nullable Event event, Context context) {
        this.search = search;
        send = method == null || event == null ? List.of() : frames(method, event.at(), context);
    }

    /** The calls that lead to an instruction, outermost first. */
    private static List<Frame> frames(MethodInfo method, int at, Context context) {
        List<Frame> frames = new ArrayList<>();
        frames.add(new Frame(method, at));
        Context below = context;
        while (below != null && below.caller() != null && below.call() != null) {
            frames.add(new Frame(below.caller(), below.call().at()));
            below = below.below();
        }
        Collections.reverse(frames);
        return frames;
    }

    When of(Contents.Stored store) {
        // What a lambda captures is there as soon as the lambda is.
        if (store.method() == null || store.event() == null || store.event() instanceof Event.Lambda) {
            return When.BUILT;
        }
        List<Frame> stored = frames(store.method(), store.event().at(), store.context());
        int common = common(stored);
        for (Frame frame : stored.subList(common, stored.size())) {
            boolean parts = common < send.size()
                    && frame.method().equals(send.get(common).method());
            if (!parts && builds(frame.method())) {
                return When.BUILT;
            }
        }
        if (common < stored.size()
                && common < send.size()
                && stored.get(common).method().equals(send.get(common).method())
                && precedes(stored.get(common), send.get(common))) {
            return When.BEFORE;
        }
        return When.LATER;
    }

    private static boolean builds(MethodInfo method) {
        return method.isConstructor() || method.name().equals("<clinit>");
    }

    /** How many calls both have in common. */
    private int common(List<Frame> stored) {
        int common = 0;
        while (common < stored.size()
                && common < send.size()
                && stored.get(common).equals(send.get(common))) {
            common++;
        }
        return common;
    }

    private boolean precedes(Frame store, Frame sent) {
        MethodCode code = search.code(store.method());
        return code != null && code.canFollow(store.at(), sent.at());
    }

    /**
     * A store that puts something else there after a store and before the send, or takes away what was put there; null
     * if there is none.
     *
     * @param object what the store puts there
     */
    Contents.@Nullable Stored undone(Contents.Stored store, Obj object, Iterable<Contents.Stored> all) {
        if (store.method() == null || store.event() == null) {
            return null;
        }
        Removals removals = search.models().removals();
        List<Frame> stored = frames(store.method(), store.event().at(), store.context());
        for (Contents.Stored other : all) {
            boolean replaces = overwrites(other, object) || removals.replaces(store, other, object);
            boolean removes = !replaces && removals.removes(store, other);
            if (other.method() == null || other.event() == null || !(replaces || removes)) {
                continue;
            }
            List<Frame> cleared = frames(other.method(), other.event().at(), other.context());
            int parts = 0;
            while (parts < stored.size()
                    && parts < cleared.size()
                    && stored.get(parts).equals(cleared.get(parts))) {
                parts++;
            }
            if (parts < stored.size()
                    && parts < cleared.size()
                    && follows(stored.get(parts), cleared.get(parts))
                    && (removes
                            ? happens(cleared.get(parts), parts, common(stored))
                            : runs(cleared, parts + 1) && replaces(cleared.get(parts), parts, common(stored)))) {
                return other;
            }
        }
        return null;
    }

    /** True if the second instruction can run after the first, and never before it. */
    private boolean follows(Frame store, Frame clear) {
        MethodCode code = search.code(store.method());
        return code != null
                && store.method().equals(clear.method())
                && code.canFollow(store.at(), clear.at())
                && !code.canFollow(clear.at(), store.at());
    }

    /** True if calls made from one of some frames on always come to the last. */
    private boolean runs(List<Frame> frames, int from) {
        return frames.subList(Math.min(from, frames.size()), frames.size()).stream()
                .allMatch(frame -> {
                    MethodCode code = search.code(frame.method());
                    return code != null && code.always().get(frame.at());
                });
    }

    /** True if the instruction can run before the send; what can take something away makes it uncertain. */
    private boolean happens(Frame clear, int parts, int common) {
        return parts > common
                || (parts == common
                        && parts < send.size()
                        && clear.method().equals(send.get(parts).method())
                        && precedes(clear, send.get(parts)));
    }

    /**
     * True if an instruction always runs between a store before it and the send.
     *
     * @param parts how many calls lead to both
     * @param common how many calls lead to the store and to the send
     */
    private boolean replaces(Frame clear, int parts, int common) {
        MethodCode code = search.code(clear.method());
        if (code == null) {
            return false;
        }
        if (parts > common) {
            // The send comes after the method has returned.
            return code.always().get(clear.at());
        }
        return parts == common
                && parts < send.size()
                && clear.method().equals(send.get(parts).method())
                && code.dominates(clear.at(), send.get(parts).at());
    }

    /** Elements of containers are not overwritten, see {@link Removals}: more of them can be there. */
    private static boolean overwrites(Contents.Stored other, Obj object) {
        return other.event() instanceof Event.Store && other.from().cost(object) == null;
    }
}
