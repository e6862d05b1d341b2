package dev.tagalong.report;

import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import dev.tagalong.graph.Certainty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What leaves through which door, whether or not something is wrong with it. Equal input gives an equal inventory.
 *
 * @param toolVersion the version that made it
 * @param doors the places that send, sorted by place
 * @param shipments what is sent, in the order of the search
 * @param notJudged what was not looked at
 * @param stats figures by name, as in a {@link Report}
 */
public record Inventory(
        String toolVersion,
        List<Door> doors,
        List<Shipment> shipments,
        List<NotJudged> notJudged,
        Map<String, Long> stats) {
    /** Copies the lists. */
    public Inventory {
        doors = doors.stream().sorted().toList();
        shipments = List.copyOf(shipments);
        notJudged = List.copyOf(notJudged);
        stats = Collections.unmodifiableMap(new LinkedHashMap<>(stats));
    }

    /**
     * A place that sends.
     *
     * @param api the method that sends, as {@code owner#method}
     * @param roots ids of what is sent there, sorted; empty if that is not known
     */
    public record Door(Place place, String api, List<String> roots) implements Comparable<Door> {
        /** Copies the list. */
        public Door {
            roots = List.copyOf(roots);
        }

        @Override
        public int compareTo(Door other) {
            int order = place.compareTo(other.place);
            return order == 0 ? api.compareTo(other.api) : order;
        }
    }

    /**
     * Something that is sent, and what goes along with it.
     *
     * @param items sorted by name, what is sent itself included
     */
    public record Shipment(Root root, List<Item> items) {
        /** Copies the list. */
        public Shipment {
            items = List.copyOf(items);
        }

        /** The same root, sent elsewhere too, with what goes along there as well. */
        public Shipment and(Shipment other) {
            NavigableMap<String, Item> all = new TreeMap<>();
            Stream.concat(items.stream(), other.items.stream())
                    .forEach(item -> all.merge(item.className() + " " + item.exact(), item, Item::surer));
            return new Shipment(other.root, List.copyOf(all.values()));
        }
    }

    /**
     * A type of objects that goes along.
     *
     * @param className binary name, as in findings
     * @param exact true if that is the class of the objects, false if it is a declared type that they fit
     * @param certainty how sure it is that one goes along
     * @param form how they are written, in a few words
     * @param reason why no more is known, one clause, or null
     * @param stream binary names of the classes that a reader must let in for them, sorted
     */
    public record Item(
            String className,
            boolean exact,
            Certainty certainty,
            String form,
            @Nullable String reason,
            List<String> stream) {
        /** Copies the list. */
        public Item {
            stream = List.copyOf(stream);
        }

        private Item surer(Item other) {
            return certainty.compareTo(other.certainty) <= 0 ? this : other;
        }
    }

    /** Binary names of all classes that a reader must let in, sorted. */
    public NavigableSet<String> streamClasses() {
        NavigableSet<String> all = new TreeSet<>();
        shipments.forEach(shipment -> shipment.items().forEach(item -> all.addAll(item.stream())));
        return Collections.unmodifiableNavigableSet(all);
    }
}
