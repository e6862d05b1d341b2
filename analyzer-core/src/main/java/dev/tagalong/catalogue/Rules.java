package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rules by their ids; the format is described at the head of {@code rules.txt}. Immutable. */
public final class Rules {
    private final Map<String, Rule> rules;

    private Rules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /** The rules that come with this library. */
    public static Rules bundled() {
        return Held.RULES;
    }

    /**
     * Parses rules.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if the text does not have the form described in {@code rules.txt}
     * @throws IOException if reading fails
     */
    public static Rules parse(String source, Reader text) throws IOException {
        List<List<TextLines.Line>> blocks = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            if (line.text().startsWith("rule ")) {
                blocks.add(new ArrayList<>());
            } else if (blocks.isEmpty()) {
                throw line.error("stands before the first rule", "begin with a line such as: rule not-serializable");
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        Map<String, Rule> rules = new TreeMap<>();
        for (List<TextLines.Line> block : blocks) {
            Rule rule = new RuleBlock(block).parse();
            if (rules.put(rule.id(), rule) != null) {
                throw block.get(0).error("is there twice", "remove one of the two");
            }
        }
        return new Rules(rules);
    }

    /**
     * The same with one more rule on, if it is not.
     *
     * @throws CatalogueException if there is none of this id
     */
    public Rules with(String id) {
        Map<String, Rule> all = new TreeMap<>(rules);
        all.put(id, rule(id).reported(true));
        return new Rules(all);
    }

    /**
     * The same with one rule off, if it is not.
     *
     * @throws CatalogueException if there is none of this id
     */
    public Rules without(String id) {
        Map<String, Rule> all = new TreeMap<>(rules);
        all.put(id, rule(id).reported(false));
        return new Rules(all);
    }

    /** The rule of this id, if there is one. */
    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /**
     * The rule of this id.
     *
     * @throws CatalogueException if there is none; the message lists those that there are
     */
    public Rule rule(String id) {
        return find(id).orElseThrow(() -> new CatalogueException("There is no rule \"" + id + "\"; the rules are "
                + rules.keySet().stream().collect(Collectors.joining(", ")) + "."));
    }

    /** All rules, in the order of their ids. */
    public List<Rule> all() {
        return List.copyOf(rules.values());
    }

    private static final class Held {
        static final Rules RULES = Bundled.load("rules.txt", Rules::parse);
    }
}
