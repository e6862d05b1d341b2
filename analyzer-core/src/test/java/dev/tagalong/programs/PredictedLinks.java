package dev.tagalong.programs;

import dev.tagalong.bytecode.flow.ProgramSearch;
import dev.tagalong.bytecode.flow.Sent;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Slice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All links that a search finds on ways to what cannot be sent; reports show the shortest ways only. A link is
 * {@code owner#member:kind}, of captured values {@code owner:captured}, since their names are not in it.
 */
final class PredictedLinks {
    private static final long BUDGET = 50_000_000;

    private PredictedLinks() {}

    /** Those of a program. */
    static Set<String> of(Path classes) {
        try (ClassPath path = ClassPath.open(List.of(classes), List.of(), null)) {
            Program program = Program.of(path, 1);
            ProgramSearch search = new ProgramSearch(
                    program,
                    Flows.bundled(),
                    ContainerModels.bundled(),
                    new FileForms(program),
                    BUDGET,
                    Certainty.POSSIBLE);
            for (SendSite site : SendSites.bundled()) {
                search.send(site);
            }
            Set<String> links = new TreeSet<>();
            for (Sent sent : search.run().sent()) {
                Slice slice = sent.slice();
                for (int edge = 0; edge < slice.edges(); edge++) {
                    links.add(link(
                            slice.label(edge).kind(),
                            slice.label(edge).owner(),
                            slice.label(edge).member()));
                }
            }
            return links;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the program's own classes on the way of one finding. */
    static List<String> seen(Finding finding) {
        return finding.path().stream()
                .filter(Step::yours)
                .map(step -> link(step.kind(), step.owner(), step.member()))
                .toList();
    }

    private static String link(EdgeKind kind, String owner, String member) {
        return kind == EdgeKind.CAPTURED ? owner + ":captured" : owner + "#" + member + ":" + kind.word();
    }
}
