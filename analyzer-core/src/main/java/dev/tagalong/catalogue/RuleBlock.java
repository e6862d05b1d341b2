package dev.tagalong.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of one rule, from {@code rule ID} to the line before the next rule. */
final class RuleBlock {
    private static final List<String> KEYS =
            List.of("live", "bytecode", "reported", "meaning", "means", "jdk", "repair");
    private static final Pattern KEYED = Pattern.compile("([a-z]+):(?:\\s+(.*))?");
    private static final Pattern ID = Pattern.compile("[a-z]+(-[a-z]+)*");

    private final TextLines.Line head;
    private final List<TextLines.Line> body;
    private final List<TextLines.Line> keyLines = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    RuleBlock(List<TextLines.Line> lines) {
        head = lines.get(0);
        body = lines.subList(1, lines.size());
    }

    Rule parse() {
        String id = head.text().substring("rule ".length()).strip();
        if (!ID.matcher(id).matches()) {
            throw head.error("is no rule id", "write lower-case words with hyphens, such as: rule not-serializable");
        }
        for (TextLines.Line line : body) {
            add(line);
        }
        if (values.size() < KEYS.size()) {
            throw head.error(
                    "has no \"" + KEYS.get(values.size()) + ":\"",
                    "add that line; the order is " + String.join(", ", KEYS));
        }
        return new Rule(id, level(0), level(1), sources(), values.get(3), values.get(4), values.get(5), values.get(6));
    }

    private void add(TextLines.Line line) {
        Matcher keyed = KEYED.matcher(line.text());
        if (keyed.matches()) {
            String due = values.size() < KEYS.size() ? KEYS.get(values.size()) : "rule";
            if (!due.equals(keyed.group(1))) {
                throw line.error(
                        "stands where \"" + due + "\" is due",
                        "the lines of a rule are " + String.join(", ", KEYS) + ", each once");
            }
            if (keyed.group(2) == null) {
                throw line.error("says nothing", "write its text behind the colon");
            }
            keyLines.add(line);
            values.add(keyed.group(2));
        } else if (values.isEmpty()) {
            throw line.error("has no key", "the first line of a rule is \"live:\"");
        } else {
            int last = values.size() - 1;
            values.set(last, values.get(last) + " " + line.text());
        }
    }

    private Rule.Level level(int key) {
        Matcher level = Pattern.compile("(error|warning|note)( off)?").matcher(values.get(key));
        if (!level.matches()) {
            throw keyLines.get(key).error("is no level", "write error, warning or note, and \" off\" behind it if so");
        }
        return new Rule.Level(Severity.valueOf(level.group(1).toUpperCase(Locale.ROOT)), level.group(2) == null);
    }

    private Set<Rule.Source> sources() {
        Set<Rule.Source> sources = EnumSet.noneOf(Rule.Source.class);
        if (values.get(2).equals("none")) {
            return sources;
        }
        for (String word : values.get(2).split("\\s+", -1)) {
            if (!word.equals("live") && !word.equals("bytecode")) {
                throw keyLines.get(2).error("names no source", "write live, bytecode, \"live bytecode\" or none");
            }
            sources.add(Rule.Source.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return sources;
    }
}
