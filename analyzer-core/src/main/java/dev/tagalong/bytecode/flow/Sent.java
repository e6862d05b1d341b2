package dev.tagalong.bytecode.flow;

import dev.tagalong.catalogue.Door;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a program sends, and what is wrong with what goes with it.
 *
 * @param className binary name of its class; a lambda is {@code Host$$Lambda}
 * @param lambda what is known of it if it is a lambda, otherwise null
 * @param sites where it is sent, in no order; empty if it was asked for by its type
 * @param doors of frameworks by which it leaves, in no order; not that by which a method of the JDK's sends
 * @param slice what leads to the offenders; without an offender just its root
 * @param offenders what is wrong with which node
 * @param links what is known of each edge, by its number; found when it is asked for, since paths pass only few
 * @param arrived binary names of the classes of all that goes with it; no arrays, no lambdas
 * @param library what to call the library that sends it if nothing of what is reported on has a part in it, else null
 * @param cargo all that goes with it, itself included, by type
 */
public record Sent(
        String className,
        @Nullable LambdaKey lambda,
        List<Site> sites,
        List<Door> doors,
        Slice slice,
        List<Offender> offenders,
        IntFunction<Link> links,
        List<String> arrived,
        @Nullable String library,
        List<Carried> cargo) {
    /** Copies the lists. */
    public Sent {
        sites = List.copyOf(sites);
        doors = List.copyOf(doors);
        offenders = List.copyOf(offenders);
        arrived = List.copyOf(arrived);
        cargo = List.copyOf(cargo);
    }

    /**
     * A line of code.
     *
     * @param className binary name of the class that declares the method
     * @param method its name in the class file
     * @param descriptor its descriptor
     * @param line in its source file, or 0 if the class file does not say
     * @param caller the call that passed what is stored there; null if it was not passed, or not by one call
     */
    public record Spot(
            String className,
            String method,
            String descriptor,
            int line,
            @Nullable Spot caller) {}

    /**
     * A place that sends.
     *
     * @param api the method that sends, as {@code owner#method}
     */
    public record Site(Spot spot, String api) {}

    /**
     * What is known of an edge beyond its label.
     *
     * @param at the places that put the target there; empty if none does
     * @param after the places that put it there, if that is not seen to happen before the send; empty if it is there
     * @param until the places that take it away again before the send
     */
    public record Link(List<Spot> at, List<Spot> after, List<Spot> until) {
        /** Copies the lists. */
        public Link {
            at = List.copyOf(at);
            after = List.copyOf(after);
            until = List.copyOf(until);
        }
    }
}
