package dev.tagalong.finding;

import dev.tagalong.graph.LambdaKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent: the object, lambda or type from which paths start.
 *
 * @param id name of the root in fingerprints and in the report: the class name, or for a lambda
 *     {@code Host.enclosingMethod~Interface}
 * @param className binary name of the root's class; a lambda is {@code Host$$Lambda}
 * @param kind why it counts as sent
 * @param sites the places that send it, sorted; empty where they are not known
 * @param lambda what is known of the lambda, or null if the root is none
 */
public record Root(
        String id,
        String className,
        Kind kind,
        List<Site> sites,
        @Nullable Lambda lambda) {
    /** Copies the list. */
    public Root {
        sites = List.copyOf(sites);
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
        String name = ClassNames.of(className);
        if (lambda == null) {
            return new Root(name, name, Kind.LIVE, List.of(), null);
        }
        Optional<Place> place = places.lambda(
                        lambda.host(), lambda.implOwner(), lambda.implMethod(), lambda.implDescriptor())
                .map(Places.LambdaSite::place);
        String method = place.map(Place::method).orElseGet(() -> LambdaNames.enclosingMethod(lambda.implMethod()));
        return new Root(
                ClassNames.of(lambda.host()) + "." + method + "~" + ClassNames.of(lambda.interfaceName()),
                name,
                Kind.LIVE,
                List.of(),
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
        LIVE;

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
     * A lambda or method reference.
     *
     * @param host binary name of the capturing class
     * @param method the enclosing method as written in the source
     * @param interfaceName binary name of the functional interface
     * @param line the line that makes it, or 0 if not known
     */
    public record Lambda(String host, String method, String interfaceName, int line) {}
}
