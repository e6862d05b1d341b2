package dev.tagalong.catalogue;

import java.util.List;
import java.util.Set;

/**
 * What is known of one framework that sends objects; the format is described at the head of {@code profiles/index.txt}.
 *
 * @param title what to call it
 * @param detectedBy binary names of classes: where one of them is on the class path, the framework is; if there are
 *     none, it is always
 * @param packages beginnings of the names of its own classes, each with a dot at its end: what they send is the
 *     framework's business, and their methods are not looked into
 * @param doors the ways by which objects leave
 * @param arrivals methods that run only where an object has arrived
 * @param standIns which fields are set to what can be sent
 * @param flows what its methods do with objects
 */
public record Profile(
        String title,
        List<String> detectedBy,
        List<String> packages,
        List<Door> doors,
        List<Arrival> arrivals,
        List<StandIn> standIns,
        Flows flows) {
    /** Copies the lists. */
    public Profile {
        detectedBy = List.copyOf(detectedBy);
        packages = List.copyOf(packages);
        doors = List.copyOf(doors);
        arrivals = List.copyOf(arrivals);
        standIns = List.copyOf(standIns);
    }

    /** True for the framework's own classes. */
    public boolean owns(String className) {
        return packages.stream().anyMatch(className::startsWith);
    }

    /**
     * Methods that run only where an object has arrived, such as those that open what could not be sent.
     *
     * @param owner binary name of the class or interface; its subclasses' methods count
     * @param methods names; empty for all methods that override one of the framework's
     * @param annotations descriptors of annotations that the methods have in place of names; empty if names tell
     */
    public record Arrival(String owner, Set<String> methods, Set<String> annotations) {
        /** Copies the sets. */
        public Arrival {
            methods = Set.copyOf(methods);
            annotations = Set.copyOf(annotations);
        }
    }

    /**
     * Fields that are set at run time to Serializable objects that find the real ones again where they arrive.
     *
     * @param annotation descriptor of the field's annotation
     * @param scopes descriptors of annotations of which the field's class must have one; empty if any class will do
     * @param holders binary names of classes of which one must hold the field; empty if any class will do
     */
    public record StandIn(String annotation, Set<String> scopes, List<String> holders) {
        /** Copies both. */
        public StandIn {
            scopes = Set.copyOf(scopes);
            holders = List.copyOf(holders);
        }
    }
}
