package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.catalogue.Flow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Calls that take away what others put into a container. */
final class Removals {
    private final Search search;

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
        for (Flow.Move move : moves(call)) {
            if (move.to() instanceof Flow.To.Argument into && into.argument() == 0) {
                if (move.from() instanceof Flow.From.None) {
                    return true;
                } else if (move.from() instanceof Flow.From.Less less) {
                    return less.argument() < 0 || canBe(store, other, less.argument(), into.part());
                }
            }
        }
        return false;
    }

    /** True if an instruction takes something away from its receiver. */
    boolean takes(Event event) {
        return event instanceof Event.Call call
                && moves(call).stream()
                        .anyMatch(move -> move.to() instanceof Flow.To.Argument into
                                && into.argument() == 0
                                && (move.from() instanceof Flow.From.None || move.from() instanceof Flow.From.Less));
    }

    private List<Flow.Move> moves(Event.Call call) {
        List<String> owners = search.types().supertypes(call.method().owner());
        Flow flow =
                search.models().find(owners, call.method().name(), call.method().descriptor());
        return flow == null ? List.of() : flow.moves();
    }

    /** True if what is taken away can be what the store put there, or its key. */
    private static boolean canBe(Contents.Stored store, Contents.Stored other, int argument, @Nullable String part) {
        if (!(store.event() instanceof Event.Call put) || !(other.event() instanceof Event.Call call)) {
            return true;
        }
        Value removed = uncast(call.arguments().get(argument));
        if ("element".equals(part)) {
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
