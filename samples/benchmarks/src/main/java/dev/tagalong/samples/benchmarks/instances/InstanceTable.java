package dev.tagalong.samples.benchmarks.instances;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What streams made of the drawn classes, beside what was foretold, as Markdown. */
final class InstanceTable {
    private static final String HEAD = """
            | library | classes | made | refused | of these foretold | by SpotBugs | written | false alarm | true if handed in | not to be made so | alarm by SpotBugs | neither |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private final List<Library> libraries;
    private final List<String> disagreements = new ArrayList<>();

    InstanceTable(List<Library> libraries) {
        this.libraries = libraries;
    }

    String render() {
        StringBuilder text = new StringBuilder(HEAD);
        int[] total = new int[11];
        for (Library library : libraries) {
            List<Foretold> foretold = library.foretold();
            if (foretold == null) {
                text.append("| ").append(library.name()).append(" | the scan was stopped | | | | | | | | | | |\n");
                continue;
            }
            int[] counts = counts(library, foretold);
            for (int column = 0; column < counts.length; column++) {
                total[column] += counts[column];
            }
            text.append(row(library.name(), counts));
        }
        text.append(row("all", total)).append('\n');
        disagreements.forEach(each -> text.append("- ").append(each).append('\n'));
        return text.append('\n').toString();
    }

    private static String row(String name, int[] counts) {
        return IntStream.of(counts)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private int[] counts(Library library, List<Foretold> foretold) {
        int[] counts = new int[11];
        for (String type : library.drawn()) {
            Trial trial = library.trials().getOrDefault(type, Trial.NONE);
            List<Foretold> said =
                    foretold.stream().filter(each -> each.root().equals(type)).toList();
            counts[0]++;
            if (trial.made() == 0) {
                continue;
            }
            counts[1]++;
            boolean alarm = library.alarms().contains(type);
            if (!trial.refused().isEmpty()) {
                counts[2]++;
                counts[3] += named(type, trial, said) ? 1 : 0;
                counts[4] += alarm ? 1 : 0;
            } else if (trial.allWritten()) {
                counts[5]++;
                List<Foretold> now = said.stream().filter(Foretold::now).toList();
                List<Foretold> real = now.stream()
                        .filter(each -> Verdict.of(each, library).isReal())
                        .toList();
                List<Foretold> wrong = now.stream()
                        .filter(each -> Verdict.of(each, library) == Verdict.NOT_SHOWN)
                        .toList();
                if (!wrong.isEmpty()) {
                    counts[6]++;
                } else if (!now.isEmpty()) {
                    counts[real.isEmpty() ? 8 : 7]++;
                }
                counts[9] += alarm ? 1 : 0;
                now.stream()
                        .filter(each -> !real.contains(each))
                        .forEach(each -> disagreements.add((wrong.contains(each) ? "written" : "not made so")
                                + ", foretold otherwise: " + type + ": " + each.path()));
            } else {
                counts[10]++;
            }
        }
        return counts;
    }

    private boolean named(String type, Trial trial, List<Foretold> said) {
        List<String> missed = trial.refused().stream()
                .filter(refused -> said.stream().noneMatch(each -> each.names(refused)))
                .map(Trial.Refused::name)
                .sorted()
                .toList();
        if (!missed.isEmpty()) {
            disagreements.add("refused, not foretold: " + type + ": " + String.join(", ", missed)
                    + (said.isEmpty()
                            ? ""
                            : "; foretold was "
                                    + said.stream().map(Foretold::path).collect(Collectors.joining("; "))));
        }
        return missed.isEmpty();
    }
}
