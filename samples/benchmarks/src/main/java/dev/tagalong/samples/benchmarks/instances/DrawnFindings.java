package dev.tagalong.samples.benchmarks.instances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What became of certain findings, drawn from those of all libraries, as Markdown. */
final class DrawnFindings {
    private final List<Library> libraries;
    private final int draw;
    private final long seed;

    DrawnFindings(List<Library> libraries, int draw, long seed) {
        this.libraries = libraries;
        this.draw = draw;
        this.seed = seed;
    }

    String render() {
        List<Each> drawn = new ArrayList<>();
        for (Library library : libraries) {
            library.hinted().keySet().stream()
                    .filter(Foretold::certain)
                    .forEach(foretold -> drawn.add(new Each(library.name(), foretold, Verdict.of(foretold, library))));
        }
        int all = drawn.size();
        Collections.shuffle(drawn, new Random(seed));
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        StringBuilder lines = new StringBuilder();
        for (Each each : drawn.subList(0, Math.min(draw, all))) {
            counts.merge(each.verdict, 1, Integer::sum);
            lines.append("- ")
                    .append(each.verdict.title())
                    .append(": ")
                    .append(each.library)
                    .append(", ")
                    .append(each.foretold.root())
                    .append(": ")
                    .append(each.foretold.path())
                    .append('\n');
        }
        StringBuilder text = new StringBuilder()
                .append(Math.min(draw, all))
                .append(" of ")
                .append(all)
                .append(" certain findings, drawn:\n\n| what became of it | findings |\n|---|---:|\n");
        for (Verdict verdict : Verdict.values()) {
            text.append("| ")
                    .append(verdict.title())
                    .append(" | ")
                    .append(counts.getOrDefault(verdict, 0))
                    .append(" |\n");
        }
        return text.append('\n').append(lines).toString();
    }

    private record Each(String library, Foretold foretold, Verdict verdict) {}
}
