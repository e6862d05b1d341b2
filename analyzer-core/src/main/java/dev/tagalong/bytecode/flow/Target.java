package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.catalogue.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that a call can run. */
sealed interface Target {
    /** How much choice led here, see {@link Costs}. */
    int cost();

    /**
     * A method whose code is known.
     *
     * @param receiver the receiver if the call is told apart by it, otherwise null
     * @param shift what to add to an argument's number at the call to get the parameter's; the values that a lambda
     *     captured come before the arguments of its call, and its own receiver is passed to nobody
     */
    record Code(
            MethodInfo callee, Context context, @Nullable Obj receiver, int cost, int shift) implements Target {}

    /**
     * A method of a library that is not looked into: a model says what it does.
     *
     * @param arguments the receiver first, if there is one
     * @param receiver the receiver, if it is known
     * @param first 1 if the arguments begin with a receiver, otherwise 0
     */
    record Model(Flow flow, List<Cell> arguments, @Nullable Obj receiver, int first, int cost, int shift)
            implements Target {}

    /** An object that a constructor reference makes. */
    record Fresh(Obj object, int cost) implements Target {}

    /**
     * A method about which nothing is known.
     *
     * @param type what it answers by its declaration, or null for nothing
     * @param reason one clause that says why nothing is known
     */
    record Opaque(@Nullable String type, String reason, int cost) implements Target {}
}
