package dev.tagalong.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What opens files, sockets and named resources; the format is described at the head of {@code opens.txt}. Immutable.
 */
public final class Opens {
    private static final String MAKES = "<init>";

    private final Map<String, String> opened;
    private final Set<String> fresh;

    private Opens(Map<String, String> opened, Set<String> fresh) {
        this.opened = Map.copyOf(opened);
        this.fresh = Set.copyOf(fresh);
    }

    /** Those that come with this library. */
    public static Opens bundled() {
        return Bundled.load("opens.txt", Opens::parse);
    }

    /**
     * Parses them.
     *
     * @param source what to call the text in an error
     * @throws CatalogueException if a line does not have the form described in {@code opens.txt}
     * @throws IOException if reading fails
     */
    public static Opens parse(String source, Reader text) throws IOException {
        Map<String, String> opened = new HashMap<>();
        Set<String> fresh = new HashSet<>();
        for (TextLines.Line line : TextLines.of(source, text)) {
            int colon = line.text().indexOf(" : ");
            String head = colon < 0 ? line.text() : line.text().substring(0, colon);
            List<String> words = List.of(head.strip().split("\\s+"));
            String what = colon < 0 ? "" : line.text().substring(colon + 3).strip();
            if (!wellFormed(words, what)) {
                throw line.error(
                        "opens nothing",
                        "write: new CLASS : WHAT, call CLASS METHOD... : WHAT or fresh CLASS METHOD...");
            }
            for (String member : members(words)) {
                boolean added = words.get(0).equals("fresh") ? fresh.add(member) : opened.put(member, what) == null;
                if (!added) {
                    throw line.error("names " + member + " for the second time", "remove one of the two");
                }
            }
        }
        return new Opens(opened, fresh);
    }

    private static boolean wellFormed(List<String> words, String what) {
        return switch (words.get(0)) {
            case "new" -> words.size() == 2 && !what.isEmpty();
            case "call" -> words.size() > 2 && !what.isEmpty();
            case "fresh" -> words.size() > 2 && what.isEmpty();
            default -> false;
        };
    }

    private static List<String> members(List<String> words) {
        List<String> names = words.get(0).equals("new") ? List.of(MAKES) : words.subList(2, words.size());
        List<String> members = new ArrayList<>();
        names.forEach(name -> members.add(words.get(1) + "." + name));
        return members;
    }

    /**
     * What a call opens, such as "a file", or null if it opens nothing.
     *
     * @param className binary name of the class that the call names, or of one above it
     * @param method its name, {@code <init>} for a constructor
     * @param descriptor its descriptor
     */
    public @Nullable String opened(String className, String method, String descriptor) {
        boolean made = method.equals(MAKES);
        if (made && (descriptor.startsWith("()") || descriptor.contains("Ljava/io/FileDescriptor;"))) {
            return null;
        }
        return opened.get(className + "." + method);
    }

    /** True if what a method answers was made by the call, so that it is a name of the reader's own. */
    public boolean fresh(String className, String method) {
        return fresh.contains(className + "." + method);
    }

    /** All that open something, as {@code CLASS.METHOD}, with what they open. */
    public Map<String, String> all() {
        return opened;
    }

    /** All that make names anew, as {@code CLASS.METHOD}. */
    public Set<String> allFresh() {
        return fresh;
    }
}
