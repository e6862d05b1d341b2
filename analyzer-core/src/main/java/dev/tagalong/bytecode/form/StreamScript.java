package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hook does with its stream on every run, in its order: the calls up to the first that some runs leave out or
 * repeat, that other code makes, or of whose failure the hook makes something else.
 *
 * @param complete true if these are all that it ever does with it
 */
record StreamScript(MethodInfo hook, List<Step> steps, boolean complete) {
    /** Bytes of a value, by what follows {@code read} or {@code write} in the method's name; see java.io.DataOutput. */
    private static final Map<String, Integer> BYTES = Map.ofEntries(
            Map.entry("Boolean", 1),
            Map.entry("Byte", 1),
            Map.entry("UnsignedByte", 1),
            Map.entry("Short", 2),
            Map.entry("UnsignedShort", 2),
            Map.entry("Char", 2),
            Map.entry("Int", 4),
            Map.entry("Float", 4),
            Map.entry("Long", 8),
            Map.entry("Double", 8));

    private static final Set<String> OBJECTS = Set.of("writeObject", "writeUnshared", "readObject", "readUnshared");
    private static final Set<String> FIELDS =
            Set.of("defaultWriteObject", "writeFields", "defaultReadObject", "readFields");
    /** Move nothing; what is put is written by writeFields. */
    private static final Set<String> NOTHING = Set.of("putFields", "flush", "registerValidation");

    /** What is written or read. */
    enum What {
        /** The fields of the slot. */
        FIELDS,
        /** An object or null. */
        OBJECT,
        /** Bytes of values, whose number is known. */
        DATA,
        /** A string in bytes. */
        TEXT
    }

    /**
     * One call.
     *
     * @param method its name
     * @param bytes how many it moves; 0 for all but {@link What#DATA}
     */
    record Step(What what, String method, int bytes, int line) {}

    /** @param stream number of the parameter that is the stream, the receiver included */
    static StreamScript of(Body body, int stream) {
        List<Step> steps = new ArrayList<>();
        for (Event event : body.code().events()) {
            if (!uses(event, stream)) {
                continue;
            }
            Step step = event instanceof Event.Call call && fixed(body, call, stream) ? step(call) : null;
            if (step == null && !movesNothing(event, stream)) {
                return new StreamScript(body.method(), List.copyOf(steps), false);
            } else if (step != null) {
                steps.add(step);
            }
        }
        return new StreamScript(body.method(), List.copyOf(steps), body.returns());
    }

    private static boolean uses(Event event, int stream) {
        if (event instanceof Event.Call call) {
            return call.arguments().stream().anyMatch(value -> canBe(value, stream));
        } else if (event instanceof Event.Lambda lambda) {
            return lambda.captured().stream().anyMatch(value -> canBe(value, stream));
        } else if (event instanceof Event.Store store) {
            return canBe(store.value(), stream);
        } else if (event instanceof Event.ElementStore store) {
            return canBe(store.value(), stream);
        }
        return event instanceof Event.Return returned && canBe(returned.value(), stream);
    }

    private static boolean canBe(Value value, int stream) {
        Value origin = Body.origin(value);
        return Body.isParameter(origin, stream)
                || (origin.kind() == Value.Kind.PHI
                        && origin.inputs().stream().anyMatch(input -> Body.isParameter(input, stream)));
    }

    private static boolean isOfStream(Event.Call call, int stream) {
        return !call.arguments().isEmpty()
                && Body.isParameter(call.arguments().get(0), stream)
                && call.method().owner().startsWith("java/io/");
    }

    /** True if every run that returns makes a call exactly once, and ends where it fails. */
    private static boolean fixed(Body body, Event.Call call, int stream) {
        return isOfStream(call, stream)
                && body.always(call.at())
                && !body.code().canFollow(call.at(), call.at())
                && !new Handlers(body, Handlers.Calls.RETURN).catches(call.at());
    }

    private static boolean movesNothing(Event event, int stream) {
        return event instanceof Event.Call call
                && isOfStream(call, stream)
                && NOTHING.contains(call.method().name());
    }

    private static @Nullable Step step(Event.Call call) {
        String name = call.method().name();
        if (OBJECTS.contains(name)) {
            return new Step(What.OBJECT, name, 0, call.line());
        } else if (FIELDS.contains(name)) {
            return new Step(What.FIELDS, name, 0, call.line());
        } else if (name.equals("writeUTF") || name.equals("readUTF")) {
            return new Step(What.TEXT, name, 0, call.line());
        } else if (name.equals("write") && call.method().descriptor().equals("(I)V")) {
            return new Step(What.DATA, name, 1, call.line());
        }
        Integer bytes = BYTES.get(name.replaceFirst("^(read|write)", ""));
        return bytes == null ? null : new Step(What.DATA, name, bytes, call.line());
    }
}
