package dev.tagalong.finding;

import dev.tagalong.graph.LambdaKey;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: the object, lambda or type from which paths start.
 *
 * @param id name of the root in fingerprints and in the report: the class name, or for a lambda
 *     {@code Host.enclosingMethod~Interface}; {@code stored} and the class name for data stored before
 * @param className binary name of the root's class; a lambda is {@code Host$$Lambda}
 * @param kind why it counts as sent
 * @param sites the places that send it, sorted; empty where they are not known
 * @param lambda what is known of the lambda, or null if the root is none
 * @param ways the frameworks by which it leaves, sorted; empty if none is known
 */
public record Root(
        String id,
        String className,
        Kind kind,
        List<Site> sites,
        @Nullable Lambda lambda,
        List<Way> ways) {
    /** Copies the lists. */
    public Root {
        sites = List.copyOf(sites);
        ways = List.copyOf(ways);
    }

    /** A root of which no framework is known by which it leaves. */
    public Root(String id, String className, Kind kind, List<Site> sites, @Nullable Lambda lambda) {
        this(id, className, kind, sites, lambda, List.of());
    }

    /**
     * A live object handed to Tagalong.
     *
     * @param className its class
     * @param lambda what its serialized form says if it is a serializable lambda, otherwise null
     * @param places where the lambda is looked up; without an answer the method is read off the name of the lambda's
     *     body
     */
    public static Root live(String className, @Nullable LambdaKey lambda, Places places) {
        return of(className, lambda, places, Kind.LIVE, List.of());
    }

    /**
     * What a program was found to send.
     *
     * @param className its class
     * @param lambda what its serialized form says if it is a lambda, otherwise null
     * @param places where the lambda is looked up, as for {@link #live}
     * @param sites the places that send it; none if it was asked for by its type
     */
    public static Root sent(String className, @Nullable LambdaKey lambda, Places places, List<Site> sites) {
        Kind kind = sites.isEmpty() ? Kind.TYPE : lambda == null ? Kind.SEND : Kind.LAMBDA;
        return of(className, lambda, places, kind, sites);
    }

    /** Data that an earlier version of a program stored of a class. */
    public static Root stored(String className) {
        return new Root("stored " + className, className, Kind.STORED, List.of(), null);
    }

    /** The same with the send sites of another as well. */
    public Root and(Root other) {
        List<Site> all = Stream.concat(sites.stream(), other.sites.stream())
                .distinct()
                .sorted(Comparator.comparing(Site::place))
                .toList();
        return new Root(id, className, kind, all, lambda, sorted(Stream.concat(ways.stream(), other.ways.stream())));
    }

    /** The same that leaves in these ways. */
    public Root leaving(List<Way> through) {
        return new Root(id, className, kind, sites, lambda, sorted(through.stream()));
    }

    private static List<Way> sorted(Stream<Way> ways) {
        return ways.distinct()
                .sorted(Comparator.comparing(Way::by).thenComparing(Way::door))
                .toList();
    }

    private static Root of(String className, @Nullable LambdaKey lambda, Places places, Kind kind, List<Site> sites) {
        String name = ClassNames.of(className);
        if (lambda == null) {
            return new Root(name, name, kind, sites, null);
        }
        Optional<Place> place = places.lambda(
                        lambda.host(), lambda.implOwner(), lambda.implMethod(), lambda.implDescriptor())
                .map(Places.LambdaSite::place);
        String method = place.map(Place::method).orElseGet(() -> LambdaNames.enclosingMethod(lambda.implMethod()));
        return new Root(
                ClassNames.of(lambda.host()) + "." + method + "~" + ClassNames.of(lambda.interfaceName()),
                name,
                kind,
                sites,
                new Lambda(
                        lambda.host(),
                        method,
                        lambda.interfaceName(),
                        place.map(Place::line).orElse(0)));
    }

    /** Why an object or type is a root. */
    public enum Kind {
        /** Handed to a send site. */
        SEND,
        /** A serializable lambda that reaches a send site. */
        LAMBDA,
        /** A type named by the user. */
        TYPE,
        /** A live object handed to Tagalong. */
        LIVE,
        /** A class of data that an earlier version of the program stored. */
        STORED;

        /** The word used in reports. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A send site.
     *
     * @param place where it stands
     * @param api the method that sends, as {@code owner#method}
     */
    public record Site(Place place, String api) {}

    /**
     * A framework by which something leaves.
     *
     * @param by what it is called
     * @param door the one of its ways that is meant
     * @param when when it really leaves, as a sentence without its full stop
     * @param durable true if what is written can outlive the program that wrote it
     */
    public record Way(String by, String door, String when, boolean durable) {}

    /**
     * A lambda or method reference.
     *
     * @param host binary name of the capturing class
     * @param method the enclosing method as written in the source
     * @param interfaceName binary name of the functional interface
     * @param line the line that makes it, or 0 if not known
     */
    public record Lambda(String host, String method, String interfaceName, int line) {}
}
