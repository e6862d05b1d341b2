package dev.tagalong.bytecode.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Of a slice's many links only those are looked at that somebody asks for, and each once. */
class LinkTimesTest {
    private final ObjectTable objects = new ObjectTable();
    private final List<String> asked = new ArrayList<>();

    @Test
    void looksAtLinksThatAreAskedFor() {
        IntFunction<Sent.Link> links =
                new LinkTimes(List.of()).of(List.of(link("first"), link("second"), link("third")));
        assertThat(asked).isEmpty();

        Sent.Link second = links.apply(1);

        assertThat(links.apply(1)).isSameAs(second);
        assertThat(asked).containsExactly("second");
    }

    private Found.Link link(String field) {
        Label label = new Label(EdgeKind.FIELD, "Owner", field, "Object", false);
        Obj object = objects.any("Owner", Contexts.ANY);
        return new Found.Link(
                object,
                object,
                label,
                Costs.EXACT,
                () -> {
                    asked.add(field);
                    return List.of();
                },
                List::of,
                null);
    }
}
