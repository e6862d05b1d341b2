package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What methods of libraries do with references; the format is described at the head of {@code flows.txt}. */
public final class Flows {
    private static final String CLASS = "class ";

    private final Map<String, List<FlowLine>> methods;
    private final Map<String, String> views;
    private final Set<String> open;

    private Flows(Map<String, List<FlowLine>> methods, Map<String, String> views, Set<String> open) {
        this.methods = methods;
        this.views = views;
        this.open = open;
    }

    /** Those that come with this library. */
    public static Flows bundled() {
        return Bundled.load("flows.txt", Flows::parse);
    }

    /**
     * Parses models.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code flows.txt}
     * @throws IOException if reading fails
     */
    public static Flows parse(String source, Reader text) throws IOException {
        return of(TextLines.of(source, text));
    }

    /** Models from lines of a text. */
    static Flows of(List<TextLines.Line> lines) {
        Map<String, List<FlowLine>> methods = new HashMap<>();
        Map<String, String> views = new HashMap<>();
        Set<String> open = new HashSet<>();
        for (TextLines.Line line : lines) {
            if (line.text().startsWith(CLASS)) {
                view(line, views, open);
            } else {
                FlowLine flow = FlowLine.parse(line);
                for (String owner : flow.owners()) {
                    for (String name : flow.names()) {
                        methods.computeIfAbsent(owner + "." + name, key -> new ArrayList<>())
                                .add(flow);
                    }
                }
            }
        }
        return new Flows(methods, views, open);
    }

    /** These, and where they have nothing of a method or class, others. */
    public Flows or(Flows others) {
        Map<String, List<FlowLine>> all = new HashMap<>(methods);
        others.methods.forEach((method, lines) -> all.merge(method, lines, (mine, theirs) -> {
            List<FlowLine> both = new ArrayList<>(mine);
            both.addAll(theirs);
            return both;
        }));
        Map<String, String> allViews = new HashMap<>(others.views);
        allViews.putAll(views);
        Set<String> allOpen = new HashSet<>(others.open);
        allOpen.addAll(open);
        return new Flows(all, allViews, allOpen);
    }

    private static void view(TextLines.Line line, Map<String, String> views, Set<String> open) {
        List<String> words = line.words();
        boolean through = words.size() == 4 && words.get(3).equals("through");
        boolean same = words.size() == 5 && words.get(3).equals("same");
        if (!words.get(2).equals(":") || !(through || same)) {
            throw line.error("is no view", "write: class TYPE : same FIELD, or class TYPE : through");
        }
        String type = words.get(1).replace('.', '/');
        if (through ? !open.add(type) : views.put(type, words.get(4)) != null) {
            throw line.error("names a class for the second time", "remove one of the two lines");
        }
    }

    /**
     * The model of a method that a class declares or inherits: the first line that names just this class and fits.
     *
     * @param owner internal name of the class
     * @param descriptor the method's descriptor
     * @return null if there is none; supertypes are the caller's business
     */
    public @Nullable Flow find(String owner, String name, String descriptor) {
        for (FlowLine line : methods.getOrDefault(owner + "." + name, List.of())) {
            if (line.fits(descriptor)) {
                return line.flow(descriptor);
            }
        }
        return null;
    }

    /**
     * The field of a class whose object's elements, keys and values are those of the class's own objects, or null if
     * the class is no such view.
     *
     * @param type internal name
     */
    public @Nullable String same(String type) {
        return views.get(type);
    }

    /**
     * True if what is put into an object of the class, or taken away from it, is so in what a model made it of.
     *
     * @param type internal name; subtypes are the caller's business
     */
    public boolean through(String type) {
        return open.contains(type);
    }

    /** Internal names of all classes of which {@link #through} is true. */
    public Set<String> open() {
        return Set.copyOf(open);
    }

    /** Internal names of the classes of all views, with their fields. */
    public Map<String, String> views() {
        return Map.copyOf(views);
    }

    /** Every class and method named, as {@code owner.name}. */
    public Set<String> named() {
        return Set.copyOf(methods.keySet());
    }

    /** For each method of each line, all classes that the line names for it, as {@code owner.name}. */
    public List<List<String>> lines() {
        Set<FlowLine> lines = new LinkedHashSet<>();
        methods.values().forEach(lines::addAll);
        List<List<String>> all = new ArrayList<>();
        for (FlowLine line : lines) {
            for (String name : line.names()) {
                all.add(line.owners().stream().map(owner -> owner + "." + name).toList());
            }
        }
        return all;
    }
}
