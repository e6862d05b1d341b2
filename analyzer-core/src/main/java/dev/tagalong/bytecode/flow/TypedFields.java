package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.graph.Label;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Written fields of types of which no object can be sent. A search that ends finds what they hold; where it is stopped
 * before, their types say enough.
 */
final class TypedFields {
    private static final String REASON = "the search was stopped before it was found";

    private final Search search;
    private final Judge judge;
    private final List<Noted> noted = new ArrayList<>();

    private record Noted(Obj holder, Label label, Part part, Found.@Nullable Guard guard) {}

    private record Place(Obj holder, Label label) {}

    TypedFields(Search search, Judge judge) {
        this.search = search;
        this.judge = judge;
    }

    /** A field of an object is written. */
    void note(Obj holder, Label label, Part part, Found.@Nullable Guard guard) {
        String type = Types.reference(part.descriptor());
        if (type != null && judge.never(type)) {
            noted.add(new Noted(holder, label, part, guard));
        }
    }

    /** Links to what stands in those fields into which the program puts something, and from which no link was found. */
    List<Found.Link> missing(Collection<Found.Link> found) {
        Set<Place> known = new HashSet<>();
        found.forEach(link -> known.add(new Place(link.from(), link.label())));
        List<Found.Link> links = new ArrayList<>();
        for (Noted each : noted) {
            List<Contents.Stored> stores = stores(each.part());
            String type = Types.reference(each.part().descriptor());
            if (type != null && !stores.isEmpty() && !known.contains(new Place(each.holder(), each.label()))) {
                Obj held = search.objects().unknown(type, REASON, null, null, Contexts.ANY);
                links.add(new Found.Link(
                        each.holder(), held, each.label(), Costs.FEW, () -> stores, () -> stores, each.guard()));
            }
        }
        return links;
    }

    private List<Contents.Stored> stores(Part part) {
        FieldInfo field = search.fieldStores().field(part);
        List<Contents.Stored> stores = new ArrayList<>();
        for (CodeIndex.Access access :
                field == null ? List.<CodeIndex.Access>of() : search.index().accesses(field)) {
            if (access.store() != null && access.store().value().kind() != Value.Kind.NULL) {
                Cell value = new Cell(part);
                stores.add(new Contents.Stored(value, access.method(), access.store(), Contexts.ANY, Costs.FEW));
            }
        }
        return stores;
    }
}
