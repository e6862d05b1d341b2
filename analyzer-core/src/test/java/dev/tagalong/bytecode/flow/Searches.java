package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.graph.Certainty;
import java.util.List;

/** Searches with what comes with this library, and without frameworks. */
final class Searches {
    private Searches() {}

    static ProgramSearch of(CodeIndex index, long budget, Certainty least) {
        return new ProgramSearch(
                index,
                Flows.bundled(),
                ContainerModels.bundled(),
                new FileForms(index.program()),
                List.of(),
                budget,
                least);
    }
}
