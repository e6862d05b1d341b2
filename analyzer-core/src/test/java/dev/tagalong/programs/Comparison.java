package dev.tagalong.programs;

import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Timing;
import dev.tagalong.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a scan said of a program against what the stream did with its objects. Findings are kept in words. */
final class Comparison {
    private static final Set<String> OF_WRITING = Set.of("not-serializable", "write-hook-throws");
    private static final Pattern OF_SIZE = Pattern.compile("(ImmutableCollections\\$(?:List|Set|Map))(?:N|1|12)$");

    /** What the stream refused and the scan told, counted once for each root. */
    final List<String> predicted = new ArrayList<>();

    /** Of these, what has another fingerprint alive, and so would not be seen to be the same. */
    final List<String> named = new ArrayList<>();

    /** What the stream refused behind a link, or at a root, that the scan says it did not judge. */
    final List<String> notJudged = new ArrayList<>();

    /** What the stream refused and the scan knew nothing of. */
    final List<String> missed = new ArrayList<>();

    /** Predictions that had to come true, and did. */
    final List<String> confirmed = new ArrayList<>();

    /** Predictions that did not come true because the program had stored something else by then. */
    final List<String> overwritten = new ArrayList<>();

    /** Predictions that had to come true, and did not. */
    final List<String> falseAlarms = new ArrayList<>();

    /** Links seen alive that the search does not know, in what it says to be sent. */
    final Set<String> unknownLinks = new TreeSet<>();

    private final Trial trial;

    Comparison(Trial trial) {
        this.trial = trial;
        Set<String> seen = new LinkedHashSet<>();
        for (Recorder.Send send : trial.sends()) {
            if (!rootNotJudged(send.live())) {
                send.links().forEach((link, held) -> unknown(link.substring(0, link.indexOf(' ')), held));
            }
            if (send.thrown() == null) {
                continue;
            }
            List<Finding> failures = ofWriting(send.live());
            if (failures.isEmpty()) {
                missed.add("the live inspection does not explain " + send.thrown());
            }
            for (Finding failure : failures) {
                if (seen.add(failure.fingerprint() + failure.offender().className())) {
                    sort(failure, send.live());
                }
            }
        }
        trial.scan().findings().forEach(this::judge);
    }

    private void unknown(String link, String held) {
        if (!trial.links().tell(link, held)) {
            unknownLinks.add(link + " " + held);
        }
    }

    private static List<Finding> ofWriting(Report report) {
        return report.findings().stream().filter(Comparison::ofWriting).toList();
    }

    private static boolean ofWriting(Finding finding) {
        return OF_WRITING.contains(finding.rule()) && finding.severity() == Severity.ERROR;
    }

    private void sort(Finding failure, Report live) {
        String words = words(failure);
        List<Finding> predictions = trial.scan().findings();
        if (predictions.stream().anyMatch(finding -> tells(finding, failure))) {
            predicted.add(words);
            if (predictions.stream().noneMatch(finding -> finding.fingerprint().equals(failure.fingerprint()))) {
                named.add(words);
            }
        } else if (linkNotJudged(failure) || rootNotJudged(live)) {
            notJudged.add(words);
        } else {
            missed.add(words);
        }
    }

    private static boolean tells(Finding prediction, Finding failure) {
        return ofWriting(prediction)
                && sameOffender(prediction.offender(), failure.offender())
                && lastOwn(prediction).equals(lastOwn(failure));
    }

    private static boolean sameOffender(Finding.OffenderClass predicted, Finding.OffenderClass seen) {
        if (predicted.exact()) {
            return predicted.className().equals(seen.className());
        }
        try {
            return Class.forName(predicted.className()).isAssignableFrom(Class.forName(seen.className()));
        } catch (ClassNotFoundException e) {
            return true; // a class of the program is not loaded here; the links are the same
        }
    }

    /** The last link that the program owns, or nothing. */
    private static String lastOwn(Finding finding) {
        return finding.path().stream()
                .filter(Step::yours)
                .reduce((one, next) -> next)
                .map(step ->
                        step.owner() + "#" + step.member() + ":" + step.kind().word())
                .orElse("");
    }

    /** Contents that were not judged go by the member that leads to their container. */
    private boolean linkNotJudged(Finding failure) {
        Set<String> open = trial.scan().notJudged().stream()
                .map(unjudged -> unjudged.what())
                .collect(Collectors.toSet());
        String holder = "";
        for (Step step : failure.path()) {
            boolean contents = step.member().equals("[]");
            String link = step.owner() + "." + step.member();
            holder = contents ? holder : link;
            if (open.contains(link) || (contents && open.contains(holder + ".[]"))) {
                return true;
            }
        }
        return false;
    }

    /** True if the scan does not know such a root, and says that it does not know all that is sent. */
    private boolean rootNotJudged(Report live) {
        Set<String> sent = live.roots().stream().map(Comparison::className).collect(Collectors.toSet());
        return trial.scan().roots().stream().noneMatch(root -> sent.contains(className(root)))
                && trial.scan().notJudged().stream()
                        .anyMatch(unjudged -> unjudged.what().matches("what \\S+ sends"));
    }

    private void judge(Finding prediction) {
        if (!ofWriting(prediction)
                || prediction.certainty().compareTo(Certainty.CERTAIN) > 0
                || prediction.timing() != Timing.NOW
                || trial.source().untaken()
                || trial.sends().stream().noneMatch(send -> ran(prediction, send.ran()))) {
            return;
        }
        boolean fails = trial.sends().stream()
                .filter(send -> send.thrown() != null)
                .anyMatch(send -> ofWriting(send.live()).stream()
                        .anyMatch(failure -> tells(prediction, failure) && sameRoot(prediction, failure, send.live())));
        (fails ? confirmed : overwritten(prediction) ? overwritten : falseAlarms).add(words(prediction));
    }

    /** True if each link of the path was put there by a line that ran. */
    private static boolean ran(Finding prediction, Set<String> lines) {
        return prediction.path().stream()
                .allMatch(step -> step.at().isEmpty()
                        || step.at().stream()
                                .anyMatch(place -> lines.contains(place.className() + ":" + place.line())));
    }

    private boolean sameRoot(Finding prediction, Finding failure, Report live) {
        boolean byType = prediction.path().isEmpty() && !prediction.offender().exact();
        return byType || rootClass(prediction, trial.scan()).equals(rootClass(failure, live));
    }

    /** The class of a root, not its name: alive, a lambda that is not Serializable does not say which it is. */
    private static String rootClass(Finding finding, Report report) {
        return report.roots().stream()
                .filter(root -> root.id().equals(finding.root()))
                .map(Comparison::className)
                .findFirst()
                .orElseThrow();
    }

    /** Without what depends on how many elements an immutable collection happens to have. */
    private static String className(Root root) {
        return OF_SIZE.matcher(root.className()).replaceFirst("$1");
    }

    private boolean overwritten(Finding prediction) {
        return prediction.path().stream()
                .map(step -> step.owner() + "#" + step.member())
                .anyMatch(link -> trial.source().overwritten().stream().anyMatch(link::endsWith));
    }

    /** One line that tells all of a finding that is compared here. */
    static String words(Finding finding) {
        StringBuilder words = new StringBuilder();
        words.append(finding.fingerprint())
                .append(' ')
                .append(finding.certainty().word());
        words.append(' ').append(finding.timing().word());
        for (Step step : finding.path()) {
            words.append(" > ").append(step.owner()).append('#').append(step.member());
            words.append(':')
                    .append(step.kind().word())
                    .append(" (")
                    .append(step.holds())
                    .append(')');
        }
        words.append(" x ").append(finding.offender().className());
        return words.append(finding.offender().exact() ? "" : " or a subclass").toString();
    }
}
