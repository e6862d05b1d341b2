package dev.tagalong.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a framework sends objects: the methods that they are passed to, or the types of which all are sent.
 *
 * @param title what the framework is called
 * @param name what it is called among the framework's, such as {@code tasks}
 * @param when when objects really leave, as a sentence without its full stop
 * @param role what a call does with them
 * @param durable true if what is written can outlive the program that wrote it
 * @param form what they are written by
 * @param cleans patterns of the names of classes whose reference to the object around them is taken away if they never
 *     read it; empty if none is
 * @param conditions one of them must hold for anything to leave; if there are none, it always does
 * @param exceptions where one of them holds, nothing leaves, whatever the conditions
 * @param otherwise why nothing is known to leave where they do not let it, as a clause; empty if there are neither
 * @param calls the methods
 * @param ships binary names of classes: all objects of theirs, and of their subclasses', that the program makes leave
 * @param marked annotations: all objects of the program's classes that have one leave, made by it or by the framework
 * @param results annotations: what methods that have one answer leaves
 * @param silent binary names of classes whose objects the framework writes without Java's serialization
 * @param only binary names of classes: other objects the framework writes without Java's serialization; empty for none
 * @param unpacks binary names of containers whose contents leave each by itself; their subclasses do not count
 */
public record Door(
        String title,
        String name,
        String when,
        SendSite.Role role,
        boolean durable,
        Form form,
        List<String> cleans,
        List<DoorCondition> conditions,
        List<DoorCondition> exceptions,
        String otherwise,
        List<DoorCall> calls,
        List<String> ships,
        List<Mark> marked,
        List<Mark> results,
        List<String> silent,
        List<String> only,
        List<String> unpacks) {
    /** Copies the lists. */
    public Door {
        cleans = List.copyOf(cleans);
        conditions = List.copyOf(conditions);
        exceptions = List.copyOf(exceptions);
        calls = List.copyOf(calls);
        ships = List.copyOf(ships);
        marked = List.copyOf(marked);
        results = List.copyOf(results);
        silent = List.copyOf(silent);
        only = List.copyOf(only);
        unpacks = List.copyOf(unpacks);
    }

    /** How objects are written. */
    public enum Form {
        /** By Java's serialization: they must be Serializable. */
        JAVA,
        /** In a form of the framework's own, of which nothing is judged. */
        OWN
    }

    /** Pattern of the classes that lose an unread reference to the object around them; null if none does. */
    public @Nullable NamePatterns cleaned() {
        return cleans.isEmpty() ? null : NamePatterns.of(cleans);
    }
}
