package dev.tagalong.agent.live;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Root;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers, each in full once: what has been answered before is one line at the 2nd, 10th, 100th time and so on.
 * A finding counts as answered by its fingerprint and the class of its offender: what else goes wrong behind a link is
 * said, too. An answer without findings counts by what was sent.
 */
final class Answers {
    private final Output out;
    private final boolean cleanToo;
    private final Map<String, Long> times = new HashMap<>();

    /** @param cleanToo true to write of sends, too, in which nothing was found */
    Answers(Output out, boolean cleanToo) {
        this.out = out;
        this.cleanToo = cleanToo;
    }

    /** An object that is about to be sent. */
    void sending(Report report) {
        if (cleanToo || !report.findings().isEmpty()) {
            answer(report, "", "");
        }
    }

    /**
     * An object that could not be sent.
     *
     * @param thrown the class of what was thrown
     * @param replacing the class of the stream if that replaces objects, otherwise null
     */
    void failed(Report report, Class<?> thrown, @Nullable Class<?> replacing) {
        String heading = "ObjectOutputStream threw " + thrown.getName() + ". About the object that it was given:\n\n";
        String note = replacing == null
                ? ""
                : "\n" + replacing.getName() + " has a replaceObject, whose answers are not known here.\n";
        answer(report, heading, note);
    }

    /** A stream with a replaceObject, before a write: what it will write is not known. Said once per class. */
    synchronized void notJudged(Class<?> stream) {
        if (count(List.of(stream.getName())) == 1) {
            out.text("Not judged: what is sent through " + stream.getName() + ", which has a replaceObject.\n");
        }
    }

    private synchronized void answer(Report report, String heading, String note) {
        boolean clean = report.findings().isEmpty();
        List<String> keys = clean ? List.of(heading + roots(report)) : of(report, Answers::key);
        boolean known = times.keySet().containsAll(keys);
        long most = count(keys);
        if (!known) {
            out.text(heading + new TextWriter().render(report) + note);
        } else if (tellingCount(most)) {
            String what = clean ? "nothing found" : String.join(", ", of(report, Finding::rule));
            out.text("Now " + most + " times: " + roots(report) + " (" + what + ").\n");
        }
    }

    /** Counts each key, and answers how often the most frequent one has been counted. */
    private long count(List<String> keys) {
        return keys.stream()
                .mapToLong(key -> times.merge(key, 1L, Long::sum))
                .max()
                .orElse(0);
    }

    private static String key(Finding finding) {
        return finding.fingerprint() + "|" + finding.offender().className();
    }

    private static List<String> of(Report report, Function<Finding, String> part) {
        return report.findings().stream().map(part).distinct().toList();
    }

    private static String roots(Report report) {
        return report.roots().stream().map(Root::id).collect(Collectors.joining(", "));
    }

    /** 2 and the powers of ten. */
    static boolean tellingCount(long times) {
        long power = 10;
        while (power < times) {
            power *= 10;
        }
        return times == 2 || times == power;
    }
}
