package dev.tagalong.catalogue;

import dev.tagalong.catalogue.ContainerModel.Item;
import dev.tagalong.catalogue.ContainerModel.Lead;
import dev.tagalong.catalogue.ContainerModel.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses one line of {@code containers.txt}. */
final class ContainerLine {
    private static final String COUNTED = "+";
    private static final String THEN = "then";
    private static final String AGAIN = "*";
    private static final String WRITES = "writes";
    private static final Set<String> RESERVED = Set.of(THEN, AGAIN, WRITES);

    private final TextLines.Line line;
    private final List<String> words;
    private final List<Lead> lead = new ArrayList<>();
    private final List<Item> once = new ArrayList<>();
    private final List<Item> group = new ArrayList<>();
    private final Map<String, Role> fields = new HashMap<>();
    private boolean written;
    private boolean likeOrigin;

    ContainerLine(TextLines.Line line) {
        this.line = line;
        this.words = line.words();
    }

    ContainerModel model() {
        int at = 1;
        while (at < words.size()) {
            String word = words.get(at);
            Role role = role(word);
            if (word.equals(WRITES) && written) {
                throw line.error("says twice what the class writes", "write it once");
            } else if (word.equals(WRITES)) {
                written = true;
                at = writes(at + 1);
            } else if (role != null && at + 1 < words.size()) {
                if (fields.put(words.get(at + 1), role) != null) {
                    throw line.error("gives \"" + words.get(at + 1) + "\" two roles", "remove one of them");
                }
                at += 2;
            } else if (role != null) {
                throw line.error("does not say which field is \"" + word + "\"", "write the field's name behind it");
            } else {
                throw line.error("does not expect \"" + word + "\"", "write writes or one of " + roles());
            }
        }
        if (fields.containsValue(Role.VALUES) && !fields.containsValue(Role.KEYS)) {
            throw line.error("has values without keys", "add keys and the name of their field");
        }
        if (fields.isEmpty() && !written) {
            throw line.error("says nothing of the class", "add writes or one of " + roles());
        }
        return new ContainerModel(lead, once, group, likeOrigin, fields);
    }

    private int writes(int from) {
        int at = from;
        if (at < words.size() && words.get(at).equals("like-origin")) {
            likeOrigin = true;
            return at + 1;
        }
        while (at < words.size() && isName(at)) {
            lead.add(lead(words.get(at)));
            at++;
        }
        at = items(at, group);
        if (at < words.size() && words.get(at).equals(THEN) && !group.isEmpty()) {
            once.addAll(group);
            group.clear();
            at = items(at + 1, group);
        } else if (group.isEmpty() && !lead.isEmpty()) {
            return at;
        }
        if (group.isEmpty() || at == words.size() || !words.get(at).equals(AGAIN)) {
            throw line.error("does not end what it writes", "write roles and then *, as in \"writes key value *\"");
        }
        if (group.get(0).counted()) {
            throw line.error(
                    "begins a group with what is counted", "let an uncounted role come first, as in \"key value+ *\"");
        }
        return at + 1;
    }

    private boolean isName(int at) {
        String word = words.get(at);
        return itemAt(at) == null && role(word) == null && !RESERVED.contains(word);
    }

    private int items(int from, List<Item> items) {
        int at = from;
        for (Item item = itemAt(at); item != null; item = itemAt(at)) {
            items.add(item);
            at++;
        }
        return at;
    }

    private Lead lead(String word) {
        int colon = word.indexOf(':');
        if (colon < 0) {
            return new Lead(word, null);
        }
        Role role = role(word.substring(0, colon));
        if (role == null || colon == word.length() - 1) {
            throw line.error("does not expect \"" + word + "\"", "write a name, or a role, a colon and a name");
        }
        return new Lead(word.substring(colon + 1), role);
    }

    /** The item at a place of the line, or null if what stands there is none. */
    private @Nullable Item itemAt(int at) {
        if (at == words.size()) {
            return null;
        }
        String word = words.get(at);
        boolean counted = word.endsWith(COUNTED);
        Role role = role(counted ? word.substring(0, word.length() - 1) : word);
        return role != null && role.isStep() ? new Item(role, counted) : null;
    }

    private static @Nullable Role role(String word) {
        for (Role role : Role.values()) {
            if (name(role).equals(word)) {
                return role;
            }
        }
        return null;
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(ContainerLine::name).collect(Collectors.joining(", "));
    }
}
