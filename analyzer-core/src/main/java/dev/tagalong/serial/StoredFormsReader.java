package dev.tagalong.serial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of stored forms: {@code CLASS KEY VALUE...}. The order of lines does not matter, nor a line twice. */
final class StoredFormsReader {
    private static final Map<String, SerialForm.Kind> KINDS = Map.of(
            "serializable", SerialForm.Kind.SERIALIZABLE,
            "externalizable", SerialForm.Kind.EXTERNALIZABLE,
            "enum", SerialForm.Kind.ENUM,
            "record", SerialForm.Kind.RECORD);
    private static final Map<String, StoredClass.Hook> HOOKS = Arrays.stream(StoredClass.Hook.values())
            .collect(Collectors.toMap(StoredClass.Hook::word, Function.identity()));
    private static final String PART = "part";
    private static final String NUMBER = "-?\\d{1,19}";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final String source;
    private final NavigableMap<String, Lines> classes = new TreeMap<>();

    StoredFormsReader(String source) {
        this.source = source;
    }

    /** What is said of one class so far. */
    private static final class Lines {
        /** What can be said but once: by its key, what is said. */
        private final Map<String, List<String>> once = new HashMap<>();

        private final List<StoredClass.Field> fields = new ArrayList<>();
        private final TreeSet<String> constants = new TreeSet<>();
        private final TreeSet<StoredClass.Hook> hooks = new TreeSet<>();
        private final int line;

        Lines(int line) {
            this.line = line;
        }
    }

    static void lines(StoredClass each, Collection<String> lines) {
        String name = escaped(each.name()) + " ";
        String kind = KINDS.entrySet().stream()
                .filter(word -> word.getValue() == each.kind())
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new IllegalArgumentException(each.name() + " is not stored"));
        lines.add(name + "is " + kind + (each.part() ? " " + PART : ""));
        if (each.version() != null) {
            lines.add(name + "version " + each.version() + (each.declared() ? " declared" : " computed"));
        }
        if (each.above() != null) {
            lines.add(name + "extends " + escaped(each.above()));
        }
        each.fields()
                .forEach(field -> lines.add(name + "field " + escaped(field.name()) + " " + escaped(field.type())));
        each.constants().forEach(constant -> lines.add(name + "constant " + escaped(constant)));
        each.hooks().forEach(hook -> lines.add(name + "has " + hook.word()));
    }

    StoredForms read(Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                line(line, number);
            }
        }
        List<StoredClass> all = new ArrayList<>();
        classes.forEach((name, said) -> all.add(form(name, said)));
        return StoredForms.of(all);
    }

    private void line(String line, int number) {
        List<String> words = Arrays.stream(line.strip().split(" +"))
                .map(StoredFormsReader::plain)
                .toList();
        String name = words.get(0);
        String key = words.size() > 1 ? words.get(1) : "";
        List<String> values = words.size() > 1 ? words.subList(2, words.size()) : List.of();
        if (!understood(key, values)) {
            throw new StoredFormsException(
                    source,
                    number,
                    "\"" + line + "\" is no statement of a class; write the file anew with"
                            + " --format serial-forms.");
        }
        Lines said = classes.computeIfAbsent(name, absent -> new Lines(number));
        switch (key) {
            case "field" -> field(name, said, new StoredClass.Field(values.get(0), values.get(1)), number);
            case "constant" -> said.constants.add(values.get(0));
            case "has" -> said.hooks.add(Objects.requireNonNull(HOOKS.get(values.get(0))));
            default -> once(name, said, key, values, number);
        }
    }

    private static boolean understood(String key, List<String> values) {
        String all = String.join(" ", values);
        return switch (key) {
            case "is" -> !values.isEmpty() && KINDS.containsKey(values.get(0)) && all.matches("\\S+( " + PART + ")?");
            case "version" -> all.matches(NUMBER + " (declared|computed)") && isLong(values.get(0));
            case "extends", "constant" -> values.size() == 1;
            case "has" -> HOOKS.containsKey(all);
            case "field" -> values.size() == 2;
            default -> false;
        };
    }

    private static boolean isLong(String digits) {
        return new BigInteger(digits).bitLength() < Long.SIZE;
    }

    private void once(String name, Lines said, String key, List<String> values, int number) {
        List<String> before = said.once.putIfAbsent(key, values);
        if (before != null && !before.equals(values)) {
            throw twice(name + " " + key, String.join(" ", before), String.join(" ", values), number);
        }
    }

    private void field(String name, Lines said, StoredClass.Field field, int number) {
        for (StoredClass.Field other : said.fields) {
            if (other.name().equals(field.name())) {
                if (!other.equals(field)) {
                    throw twice(name + " field " + field.name(), other.type(), field.type(), number);
                }
                return;
            }
        }
        said.fields.add(field);
    }

    private StoredFormsException twice(String what, String one, String other, int number) {
        return new StoredFormsException(
                source,
                number,
                "\"" + what + "\" is there as " + one + " and as " + other
                        + "; keep the line that is true of stored data.");
    }

    private StoredClass form(String name, Lines said) {
        List<String> kind = said.once.get("is");
        if (kind == null) {
            throw new StoredFormsException(
                    source,
                    said.line,
                    "no line says what " + name + " is; write the file anew with" + " --format serial-forms.");
        }
        List<String> version = said.once.get("version");
        List<String> above = said.once.get("extends");
        return new StoredClass(
                name,
                Objects.requireNonNull(KINDS.get(kind.get(0))),
                kind.contains(PART),
                version == null ? null : Long.valueOf(version.get(0)),
                version != null && version.contains("declared"),
                above == null ? null : above.get(0),
                said.fields,
                said.constants,
                said.hooks);
    }

    /** Some compilers make names with blanks. */
    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(each -> {
            if (each == '\\' || Character.isWhitespace(each) || Character.isISOControl(each) || each == '#') {
                text.append(String.format(Locale.ROOT, "\\u%04x", each));
            } else {
                text.append((char) each);
            }
        });
        return text.toString();
    }

    private static String plain(String word) {
        return ESCAPED.matcher(word)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
