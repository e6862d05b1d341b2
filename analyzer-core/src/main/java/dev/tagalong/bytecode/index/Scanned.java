package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.ClassEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The classes of an index with the numbers by which they are mentioned: their order by name. Immutable. */
final class Scanned {
    private final List<@Nullable TypeInfo> byNumber = new ArrayList<>();
    private final Map<String, ClassEntry> entries = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Mentions mentions;

    private record Place(ClassEntry entry, int part, int number) {}

    Scanned(Indexer.Indexed index) {
        List<Part> parts = new ArrayList<>();
        List<int[]> numbers = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (int group = 0; group < index.groups().size(); group++) {
            int next = 0;
            List<ClassEntry> classes = index.groups().get(group).classes();
            for (Part part : index.parts().get(group)) {
                for (int i = 0; i < part.classes(); i++) {
                    places.add(new Place(classes.get(next++), parts.size(), i));
                }
                parts.add(part);
                numbers.add(new int[part.classes()]);
            }
        }
        places.sort(Comparator.comparing(place -> place.entry().name()));
        for (Place place : places) {
            numbers.get(place.part())[place.number()] = byNumber.size();
            byNumber.add(type(place, parts.get(place.part())));
        }
        Collections.sort(faults);
        mentions = new Mentions(parts, numbers);
    }

    /** Null for a class file that could not be read. */
    List<@Nullable TypeInfo> byNumber() {
        return byNumber;
    }

    /** The class files that could be read, by the names of their classes. */
    Map<String, ClassEntry> entries() {
        return entries;
    }

    /** What could not be read, sorted. */
    List<Fault> faults() {
        return faults;
    }

    Mentions mentions() {
        return mentions;
    }

    private @Nullable TypeInfo type(Place place, Part part) {
        ClassEntry entry = place.entry();
        String fault = part.fault(place.number());
        if (fault != null) {
            faults.add(new Fault(entry.location(), fault));
            return null;
        }
        entries.put(entry.name(), entry);
        Origin origin = entry.own() ? Origin.OWN : Origin.LIBRARY;
        return new TypeInfo(origin, entry.element(), entry.name(), part, place.number());
    }
}
