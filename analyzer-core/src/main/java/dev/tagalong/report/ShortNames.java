package dev.tagalong.report;

import dev.tagalong.finding.Change;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Class names as a page of text shows them: without the package, {@code Application$Work} for a nested class. Where two
 * classes of one page would get the same name, both keep their package.
 */
final class ShortNames {
    /** Names and what stands between them in arrays and proxies: {@code a.B[]}, {@code $Proxy(a.B,c.D)}. */
    private static final Pattern QUALIFIED = Pattern.compile("[^(),\\[\\]]+");

    private final Map<String, String> fullByShort = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ShortNames(Report report) {
        report.roots().forEach(this::add);
        report.findings().forEach(this::add);
        report.changes().stream().map(Change::edits).forEach(edits -> edits.forEach(edit -> add(edit.owner())));
    }

    private void add(Root root) {
        add(root.className());
        Root.Lambda lambda = root.lambda();
        if (lambda != null) {
            add(lambda.host());
            add(lambda.interfaceName());
        }
    }

    private void add(Finding finding) {
        add(finding.offender().className());
        finding.path().stream().map(Step::holds).forEach(this::add);
        Stream.concat(finding.after().stream(), finding.until().stream())
                .map(Place::className)
                .forEach(this::add);
        String hook = finding.guardedBy();
        if (hook != null) {
            add(owner(hook));
        }
    }

    private void add(String fullName) {
        String other = fullByShort.putIfAbsent(shorten(fullName), fullName);
        if (other != null && !other.equals(fullName)) {
            ambiguous.add(shorten(fullName));
        }
    }

    /** The name to show for a class. */
    String of(String fullName) {
        String shortName = shorten(fullName);
        return Inert.name(ambiguous.contains(shortName) ? fullName : shortName);
    }

    /** A root in words: the class, or {@code The Task lambda in Pool.submit()}. */
    String root(Root root) {
        Root.Lambda lambda = root.lambda();
        if (lambda == null) {
            return of(root.className());
        }
        String host = of(lambda.host());
        String where = switch (lambda.method()) {
            case "<init>" -> "the constructor of " + host;
            case "<clinit>" -> "the static initialiser of " + host;
            default -> host + "." + Inert.name(lambda.method()) + "()";
        };
        return "The " + of(lambda.interfaceName()) + " lambda in " + where;
    }

    /** A method of a class, {@code WorkerProcess.start}, from {@code demo.WorkerProcess.start}. */
    String method(String qualified) {
        String owner = owner(qualified);
        return owner.isEmpty()
                ? Inert.name(qualified)
                : of(owner) + "." + Inert.name(qualified.substring(owner.length() + 1));
    }

    private static String owner(String qualified) {
        return qualified.substring(0, Math.max(0, qualified.lastIndexOf('.')));
    }

    private static String shorten(String fullName) {
        return QUALIFIED.matcher(fullName).replaceAll(name -> {
            String qualified = name.group();
            String last = qualified.substring(qualified.lastIndexOf('.') + 1);
            return Matcher.quoteReplacement(last.isEmpty() ? qualified : last);
        });
    }
}
