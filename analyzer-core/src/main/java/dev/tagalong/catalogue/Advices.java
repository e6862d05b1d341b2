package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Advice on links and objects; the format is described at the head of {@code advice.txt}. Immutable. */
public final class Advices {
    private final Map<String, Advice> links;
    /** By situation or class name, in the order of the text. */
    private final Map<String, Advice> objects;

    private Advices(Map<String, Advice> links, Map<String, Advice> objects) {
        this.links = links;
        this.objects = objects;
    }

    /** The advice that comes with this library. */
    public static Advices bundled() {
        return Held.ADVICES;
    }

    /**
     * Parses advice.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if the text does not have the form described in {@code advice.txt}, or leaves out a
     *     situation
     * @throws IOException if reading fails
     */
    public static Advices parse(String source, Reader text) throws IOException {
        List<List<TextLines.Line>> blocks = new ArrayList<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            if (line.text().matches("(link|object) .*")) {
                blocks.add(new ArrayList<>());
            } else if (blocks.isEmpty()) {
                throw line.error("stands before the first advice", "begin with a line such as: link field-unused");
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        Map<String, Advice> links = new HashMap<>();
        Map<String, Advice> objects = new LinkedHashMap<>();
        for (List<TextLines.Line> block : blocks) {
            TextLines.Line head = block.get(0);
            List<String> names = head.words().subList(1, head.words().size());
            Advice advice = new AdviceBlock(block).parse();
            for (String name : names) {
                Map<String, Advice> of = head.words().get(0).equals("link") ? links : objects;
                if (of.put(name, advice) != null) {
                    throw head.error("names " + name + " for the second time", "remove one of the two");
                }
            }
        }
        complete(source, links, objects);
        return new Advices(Map.copyOf(links), objects);
    }

    private static void complete(String source, Map<String, Advice> links, Map<String, Advice> objects) {
        for (LinkAdvice situation : LinkAdvice.values()) {
            require(source, "link " + situation.word(), links.get(situation.word()));
        }
        for (ObjectAdvice situation : ObjectAdvice.values()) {
            require(source, "object " + situation.word(), objects.get(situation.word()));
        }
        if (links.size() > LinkAdvice.values().length) {
            throw new CatalogueException(source + ": there is advice on a link in a situation that is not known;"
                    + " the situations are those of LinkAdvice.");
        }
    }

    private static void require(String source, String what, @Nullable Advice advice) {
        if (advice == null) {
            throw new CatalogueException(source + ": there is no \"" + what + "\"; add it.");
        }
    }

    /** How a link is cut. */
    public Advice link(LinkAdvice situation) {
        return Objects.requireNonNull(links.get(situation.word()));
    }

    /** What to do about an object, by what is known of its class. */
    public Advice object(ObjectAdvice situation) {
        return Objects.requireNonNull(objects.get(situation.word()));
    }

    /**
     * What to do about an object of a known type.
     *
     * @param types binary names of its class and all supertypes
     * @return the first advice of the text that is on one of them; empty if none is
     */
    public Optional<Advice> object(Collection<String> types) {
        Set<String> all = Set.copyOf(types);
        return objects.entrySet().stream()
                .filter(entry -> all.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The names of all classes that there is advice on. */
    public Set<String> classes() {
        Set<String> names = new TreeSet<>(objects.keySet());
        for (ObjectAdvice situation : ObjectAdvice.values()) {
            names.remove(situation.word());
        }
        return names;
    }

    private static final class Held {
        static final Advices ADVICES = Bundled.load("advice.txt", Advices::parse);
    }
}
