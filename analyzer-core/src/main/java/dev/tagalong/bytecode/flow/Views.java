package dev.tagalong.bytecode.flow;

import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Iterators, entries and views that a library makes of a container: what is put into one is in the container. */
final class Views {
    private final Search search;
    private final Models models;
    private final Set<Link> links = new HashSet<>();

    /** @param taken true if only what is taken away from it is meant */
    private record Link(Obj container, Part of, Obj view, Part part, boolean taken) {}

    Views(Search search, Models models) {
        this.search = search;
        this.models = models;
    }

    /** An object is passed to a call that can make a view of it. */
    void passed(Uses uses, Invocation invocation, Target.Model model, int argument) {
        for (Move move : model.flow().moves()) {
            if (move.to() instanceof To.Answer answer
                    && !answer.parts().isEmpty()
                    && move.from() instanceof From.Passed passed
                    && passed.argument() == argument
                    && passed.parts().size() == 1) {
                Part of = models.part(uses.object(), passed.parts().get(0));
                if (of != null) {
                    views(uses, of, invocation, model, answer, false);
                    // With an entry that is taken from a set of entries go its key and its value.
                    if (answer.parts().size() > 1) {
                        To.Answer outer = new To.Answer(answer.parts().subList(0, 1));
                        views(uses, of, invocation, model, outer, true);
                    }
                }
            }
        }
    }

    private void views(Uses uses, Part of, Invocation invocation, Target.Model model, To.Answer answer, boolean taken) {
        for (Obj view : models.sources().holders(invocation, model, answer)) {
            Part part = writesThrough(view) ? models.part(view, ModelSources.last(answer)) : null;
            if (part != null && links.add(new Link(uses.object(), of, view, part, taken))) {
                search.uses(view).onStore(part, stored -> store(uses, of, stored, taken));
            }
        }
    }

    private boolean writesThrough(Obj view) {
        return search.types().supertypes(view.type()).stream()
                .anyMatch(type -> search.flows().through(type));
    }

    private void store(Uses container, Part of, Uses.Stored stored, boolean taken) {
        if (models.removals().takes(stored.event())) {
            // A map's key and value go together, whichever view they are taken from.
            Stream<@Nullable Part> parts = of.isField() || of.equals(Part.ELEMENT)
                    ? Stream.of(of)
                    : Stream.of(Part.KEY, Part.VALUE).map(each -> models.part(container.object(), each.name()));
            parts.filter(Objects::nonNull).forEach(part -> container.store(part, stored));
        } else if (!taken) {
            container.store(of, stored);
            search.engine().listen(stored.from().get(), (object, cost) -> {
                if (object.exact()) {
                    container.carries(of, search.uses(object), Math.max(cost, stored.cost()));
                }
            });
        }
    }
}
