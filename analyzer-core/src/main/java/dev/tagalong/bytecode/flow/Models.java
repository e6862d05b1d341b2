package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the models of libraries' methods say. */
final class Models {
    private final Search search;
    private final ModelSources sources;
    private final ModelCalls calls;
    private final ModelMoves moves;
    private final Removals removals;

    Models(Search search) {
        this.search = search;
        this.sources = new ModelSources(search, this);
        this.calls = new ModelCalls(search, this);
        this.moves = new ModelMoves(search, this);
        this.removals = new Removals(search);
    }

    /** Where what they answer comes from. */
    ModelSources sources() {
        return sources;
    }

    /** The functions that they call. */
    ModelCalls calls() {
        return calls;
    }

    /** Where what is passed to them goes. */
    ModelMoves moves() {
        return moves;
    }

    /** Which of them take something away. */
    Removals removals() {
        return removals;
    }

    /** The model of a method, by the first of these classes that has one; null if none has. */
    @Nullable
    Flow find(List<String> owners, String name, String descriptor) {
        for (String owner : owners) {
            Flow flow = search.flows().find(owner, name, descriptor);
            if (flow != null) {
                return flow;
            }
        }
        return null;
    }

    /** The field whose object's elements a view shows as its own, or null if the class is no view. */
    @Nullable
    String same(String type) {
        for (String each : search.types().supertypes(type)) {
            String field = search.flows().same(each);
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    @Nullable
    Part part(Obj holder, @Nullable String name) {
        if (name == null) {
            return null;
        }
        // A library's class that has such a field keeps it there; one of the program has it for something else.
        Part field = search.fieldStores().part(holder.type(), name);
        TypeInfo declaring = field == null ? null : search.program().type(field.owner());
        boolean theirs = declaring != null && declaring.origin() != TypeInfo.Origin.OWN;
        return theirs ? field : Part.ofContainer(name);
    }

    static @Nullable Cell argument(Target.Model model, int argument) {
        int index = argument == 0 ? 0 : argument - 1 + model.first();
        boolean there = argument > 0 || model.first() == 1;
        return there && index < model.arguments().size() ? model.arguments().get(index) : null;
    }
}
