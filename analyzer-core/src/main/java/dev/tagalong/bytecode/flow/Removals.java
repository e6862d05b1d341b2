package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.catalogue.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls that take away what others put into a container. */
final class Removals {
    private final Search search;
    /** Of each called method; each pair of stores into one place asks for it. */
    private final Map<MemberRef, List<Taken>> taken = new HashMap<>();

    /**
     * A call takes something away from its receiver.
     *
     * @param argument number of the argument that is taken away, or the key that is; null if it is not said what is
     * @param part the part of the receiver
     */
    private record Taken(@Nullable Integer argument, String part) {}

    Removals(Search search) {
        this.search = search;
    }

    /** True if one call puts something else under the constant key under which another put an object. */
    boolean replaces(Contents.Stored store, Contents.Stored other, Obj object) {
        return store.event() instanceof Event.Call put
                && other.event() instanceof Event.Call again
                && !put.equals(again)
                && other.from().cost(object) == null
                && isPut(put)
                && isPut(again)
                && isSameConstant(put.arguments().get(1), again.arguments().get(1));
    }

    private boolean isPut(Event.Call call) {
        return call.method().name().equals("put")
                && call.arguments().size() == 3
                && search.program().isSubtype(call.method().owner(), "java/util/Map");
    }

    private static boolean isSameConstant(Value one, Value two) {
        return one.kind() == Value.Kind.STRING
                && two.kind() == Value.Kind.STRING
                && Objects.equals(one.text(), two.text());
    }

    /** True if a call can take away what a store put there. */
    boolean removes(Contents.Stored store, Contents.Stored other) {
        if (!(other.event() instanceof Event.Call call)) {
            return false;
        }
        for (Taken each : taken(call)) {
            if (each.argument() == null || canBe(store, other, each.argument(), each.part())) {
                return true;
            }
        }
        return false;
    }

    /** True if an instruction takes something away from its receiver. */
    boolean takes(Event event) {
        return event instanceof Event.Call call && !taken(call).isEmpty();
    }

    private List<Taken> taken(Event.Call call) {
        return taken.computeIfAbsent(call.method(), this::taken);
    }

    private List<Taken> taken(MemberRef method) {
        List<String> owners = search.types().supertypes(method.owner());
        Flow flow = search.models().find(owners, method.name(), method.descriptor());
        List<Taken> taken = new ArrayList<>();
        for (Flow.Move move : flow == null ? List.<Flow.Move>of() : flow.moves()) {
            if (move.to() instanceof Flow.To.Argument into && into.argument() == 0) {
                if (move.from() instanceof Flow.From.None) {
                    taken.add(new Taken(null, into.part()));
                } else if (move.from() instanceof Flow.From.Less less) {
                    taken.add(new Taken(less.argument() < 0 ? null : less.argument(), into.part()));
                }
            }
        }
        return taken;
    }

    /** True if what is taken away can be what the store put there, or its key. */
    private static boolean canBe(Contents.Stored store, Contents.Stored other, int argument, String part) {
        if (!(store.event() instanceof Event.Call put) || !(other.event() instanceof Event.Call call)) {
            return true;
        }
        Value removed = uncast(call.arguments().get(argument));
        if (part.equals("element")) {
            return put.arguments().stream().skip(1).anyMatch(each -> canBe(uncast(each), removed));
        }
        return put.arguments().size() < 2 || canBe(uncast(put.arguments().get(1)), removed);
    }

    private static boolean canBe(Value one, Value two) {
        if (one == two) {
            return one != Value.PRIMITIVE;
        } else if (one.kind() == Value.Kind.STRING && two.kind() == Value.Kind.STRING) {
            return Objects.equals(one.text(), two.text());
        }
        return one != Value.PRIMITIVE && two != Value.PRIMITIVE && !(isNew(one) && isNew(two));
    }

    /** True for what is equal to nothing that another instruction makes, but for classes that say otherwise. */
    private static boolean isNew(Value value) {
        return switch (value.kind()) {
            case NEW, NEW_ARRAY, LAMBDA, STRING -> true;
            default -> false;
        };
    }

    private static Value uncast(Value value) {
        Value object = value;
        while (object.kind() == Value.Kind.CAST) {
            object = object.base();
        }
        return object;
    }
}
