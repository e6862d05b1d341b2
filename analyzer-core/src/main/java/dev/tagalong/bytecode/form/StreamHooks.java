package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.form.HookWrites.HandedOn;
import dev.tagalong.bytecode.form.HookWrites.How;
import dev.tagalong.bytecode.form.HookWrites.Refusal;
import dev.tagalong.bytecode.form.HookWrites.Write;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Reads the code of hooks that write, and of the methods to which they hand their stream on. Thread safe. */
public final class StreamHooks {
    private static final String STREAM = "java/io/ObjectOutputStream";
    private static final Set<String> STREAMS = Set.of(STREAM, "java/io/ObjectOutput");
    private static final String PUT_FIELD = STREAM + "$PutField";
    /** Look at an argument and give it back. */
    private static final Set<String> CHECKS = Set.of("java/util/Objects", "kotlin/jvm/internal/Intrinsics");
    /** Calls deeper than this are taken to return. */
    private static final int DEPTH = 4;

    private final Program program;
    private final Bodies bodies;

    /** Hooks of the classes of a program. */
    public StreamHooks(Program program) {
        this(program, new Bodies(program));
    }

    StreamHooks(Program program, Bodies bodies) {
        this.program = program;
        this.bodies = bodies;
    }

    /**
     * What a method does with an object stream that it is given.
     *
     * @param stream number of the parameter that is the stream, the receiver included: 1 for {@code writeObject} and
     *     {@code writeExternal}
     * @return null if the method has no code or it cannot be read
     */
    public @Nullable HookWrites writes(MethodInfo method, int stream) {
        Body body = bodies.of(method);
        return body == null ? null : new Reader(body, stream).read();
    }

    /** How a method throws, or null if it plainly does not; for {@code writeReplace}, which is given no stream. */
    public @Nullable Refusal refusal(MethodInfo method) {
        Body body = bodies.of(method);
        return body == null ? null : refusal(body);
    }

    private @Nullable Refusal refusal(Body body) {
        Set<String> types = new LinkedHashSet<>();
        int line = 0;
        boolean thrown = false;
        for (Event event : body.code().events()) {
            if (event instanceof Event.Throw each && Body.origin(each.value()).kind() != Value.Kind.CAUGHT) {
                line = thrown ? line : each.line();
                thrown = true;
                addType(each.value(), types);
            }
        }
        boolean always = neverReturns(body, DEPTH, new HashSet<>());
        if (always && !thrown) {
            for (Event event : body.code().events()) {
                Body callee = event instanceof Event.Call call ? exact(call) : null;
                if (callee != null && neverReturns(callee, DEPTH - 1, new HashSet<>())) {
                    Refusal inner = refusal(callee);
                    return new Refusal(true, inner == null ? List.of() : inner.types(), event.line());
                }
            }
        }
        return thrown || always ? new Refusal(always, List.copyOf(types), line) : null;
    }

    private static void addType(Value value, Set<String> types) {
        Value origin = Body.origin(value);
        if (origin.kind() == Value.Kind.PHI) {
            origin.inputs().forEach(each -> addType(each, types));
        } else if (origin.type() != null) {
            types.add(origin.type());
        }
    }

    /** True if no run returns: each throws, or calls a method first that never returns. */
    private boolean neverReturns(Body body, int depth, Set<MethodInfo> asking) {
        if (!body.returns()) {
            return true;
        }
        if (depth == 0 || !asking.add(body.method())) {
            return false;
        }
        for (Event event : body.code().events()) {
            if (event instanceof Event.Call call
                    && body.always(call.at())
                    && recovery(body, call, depth - 1, asking) == Recovery.NEVER) {
                Body callee = exact(call);
                if (callee != null && neverReturns(callee, depth - 1, asking)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Recovery recovery(Body body, Event event, int depth, Set<MethodInfo> asking) {
        return handlers(body, depth, asking).ofRefusal(event.at());
    }

    private Handlers handlers(Body body, int depth, Set<MethodInfo> asking) {
        return new Handlers(body, new Handlers.Calls() {
            @Override
            public boolean neverReturns(Event.Call call) {
                Body callee = exact(call);
                return callee != null && StreamHooks.this.neverReturns(callee, depth, asking);
            }

            @Override
            public boolean refuses(Event.Call call) {
                Body callee = exact(call);
                return callee != null && refusal(callee) != null;
            }
        });
    }

    /** The code of the program's own that a call runs, if nothing can override it. */
    private @Nullable Body exact(Event.Call call) {
        MethodInfo method = call.method().owner().startsWith("java/") ? null : program.method(call.method());
        if (method == null) {
            return null;
        }
        boolean one = call.opcode() == Opcodes.INVOKESTATIC
                || call.opcode() == Opcodes.INVOKESPECIAL
                || method.isPrivate()
                || program.overriders(method).equals(List.of(method));
        return one ? bodies.of(method) : null;
    }

    private final class Reader {
        private final Body body;
        private final int stream;
        private final Handlers handlers;
        private final List<Write> writes = new ArrayList<>();
        private final List<HandedOn> handedOn = new ArrayList<>();
        private final List<Event.Call> puts = new ArrayList<>();
        private final List<Event.Call> fieldWrites = new ArrayList<>();
        private final List<Event.Call> defaultWrites = new ArrayList<>();
        private How defaults = How.NEVER;
        private How fields = How.NEVER;
        private Recovery ofFields = Recovery.ALWAYS;
        private boolean kept;

        Reader(Body body, int stream) {
            this.body = body;
            this.stream = stream;
            handlers = handlers(body, DEPTH, new HashSet<>());
        }

        HookWrites read() {
            body.code().events().forEach(this::event);
            for (Event.Call put : puts) {
                fieldWrites.stream()
                        .filter(write -> body.code().canFollow(put.at(), write.at()))
                        .findFirst()
                        .ifPresent(write -> put(put, write));
            }
            writes.sort((one, other) ->
                    Integer.compare(one.call().at(), other.call().at()));
            Recovery recovery = defaults == How.NEVER ? Recovery.NEVER : ofFields;
            return new HookWrites(
                    body.method(), defaults, fields, recovery, setBefore(), writes, handedOn, kept, refusal(body));
        }

        private List<Event.Store> setBefore() {
            if (defaultWrites.size() != 1) {
                return List.of();
            }
            int write = defaultWrites.get(0).at();
            List<Event.Store> set = new ArrayList<>();
            for (Event event : body.code().events()) {
                if (event instanceof Event.Store store
                        && body.isThis(store.base())
                        && body.code().dominates(store.at(), write)
                        && body.code().events().stream().noneMatch(each -> changes(each, store, write))) {
                    set.add(store);
                }
            }
            return set;
        }

        /** True if an event between a store and an instruction can store to the same field. */
        private boolean changes(Event event, Event.Store store, int before) {
            boolean can = event instanceof Event.Call call
                    ? call.at() != before && !call.method().owner().startsWith("java/")
                    : event instanceof Event.Store other
                            && other.field().name().equals(store.field().name());
            return can
                    && body.code().canFollow(store.at(), event.at())
                    && body.code().canFollow(event.at(), before);
        }

        private void event(Event event) {
            if (event instanceof Event.Call call) {
                call(call);
            } else if (event instanceof Event.Lambda lambda) {
                handOn(lambda, lambda.captured());
            } else if (event instanceof Event.Store store) {
                kept |= isStream(store.value());
            } else if (event instanceof Event.ElementStore store) {
                kept |= isStream(store.value());
            } else if (event instanceof Event.Return returned) {
                kept |= isStream(returned.value());
            }
        }

        private void call(Event.Call call) {
            MemberRef ref = call.method();
            List<Value> arguments = call.arguments();
            if (ref.owner().equals(PUT_FIELD)) {
                putField(call);
            } else if (STREAMS.contains(ref.owner()) && !arguments.isEmpty() && isStream(arguments.get(0))) {
                stream(call);
            } else if (!CHECKS.contains(ref.owner())) {
                handOn(call, arguments);
            }
        }

        private void stream(Event.Call call) {
            switch (call.method().name()) {
                case "defaultWriteObject" -> {
                    defaultWrites.add(call);
                    defaults = max(defaults, how(call));
                    Recovery here = handlers.ofRefusal(call.at());
                    ofFields = here.compareTo(ofFields) < 0 ? here : ofFields;
                }
                case "writeFields" -> writeFields(call);
                case "writeObject", "writeUnshared" ->
                    writes.add(new Write(
                            call, call.arguments().get(1), null, false, how(call), handlers.ofRefusal(call.at())));
                default -> {}
            }
        }

        private void putField(Event.Call call) {
            if (call.method().name().equals("put")
                    && call.method().descriptor().equals("(Ljava/lang/String;Ljava/lang/Object;)V")) {
                puts.add(call);
            } else if (call.method().name().equals("write")) {
                writeFields(call);
            }
        }

        private void writeFields(Event.Call call) {
            fields = max(fields, how(call));
            fieldWrites.add(call);
        }

        private void put(Event.Call put, Event.Call written) {
            Value name = Body.origin(put.arguments().get(1));
            How how = how(put) == How.ALWAYS ? how(written) : How.SOMETIMES;
            writes.add(
                    new Write(put, put.arguments().get(2), name.text(), true, how, handlers.ofRefusal(written.at())));
        }

        private void handOn(Event event, List<Value> values) {
            for (int i = 0; i < values.size(); i++) {
                if (isStream(values.get(i))) {
                    handedOn.add(new HandedOn(event, i, how(event), handlers.ofRefusal(event.at())));
                }
            }
        }

        private boolean isStream(Value value) {
            return Body.isParameter(value, stream);
        }

        private How how(Event event) {
            return body.always(event.at()) ? How.ALWAYS : How.SOMETIMES;
        }

        private static How max(How one, How other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }
}
