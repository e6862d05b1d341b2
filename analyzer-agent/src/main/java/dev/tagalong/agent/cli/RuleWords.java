package dev.tagalong.agent.cli;

import dev.tagalong.agent.common.Nearest;
import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import java.util.List;
import java.util.regex.Pattern;

/** Which rules are on: {@code +heavy,-state-lost}. */
final class RuleWords {
    private static final Pattern COMMA = Pattern.compile(",");

    private RuleWords() {}

    /**
     * The bundled rules with these changes.
     *
     * @throws BadInput if a word has no sign, or there is no such rule
     */
    static Rules rules(List<String> options) {
        Rules rules = Rules.bundled();
        for (String option : options) {
            for (String word : COMMA.split(option, -1)) {
                rules = changed(rules, word.strip());
            }
        }
        return rules;
    }

    private static Rules changed(Rules rules, String word) {
        String id = word.isEmpty() ? "" : word.substring(1);
        if (!word.startsWith("+") && !word.startsWith("-")) {
            throw new BadInput(
                    "'" + word + "' is no value of --rules: write +ID to report a rule too, and -ID to leave it "
                            + "out, with commas between them.");
        }
        if (rules.find(id).isEmpty()) {
            throw new BadInput(unknown(id, rules));
        }
        return word.startsWith("+") ? rules.with(id) : rules.without(id);
    }

    /** The sentence on a rule that does not exist. */
    static String unknown(String rule, Rules rules) {
        List<String> known = rules.all().stream().map(Rule::id).toList();
        List<String> near = Nearest.to(rule, known);
        return "There is no rule '" + rule + "'"
                + (near.isEmpty()
                        ? "; the rules are " + String.join(", ", known)
                        : "; the nearest: " + String.join(", ", near))
                + ".";
    }
}
