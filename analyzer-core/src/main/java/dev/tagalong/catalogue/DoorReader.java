package dev.tagalong.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Reads one door of a profile, line by line. */
final class DoorReader {
    static final Set<String> WORDS = Set.of(
            "when",
            "role",
            "durable",
            "form",
            "cleans",
            "if",
            "unless",
            "otherwise",
            "call",
            "ship",
            "result",
            "silent",
            "only",
            "unpacks");

    private static final Pattern CALL =
            Pattern.compile("([\\w.$]+)#(\\*|[\\w$<>]+(?:\\|[\\w$<>]+)*)\\s+(\\S+?)(\\s+contents)?");
    private static final Pattern NUMBERS = Pattern.compile("(?:\\d{1,3}|this)(?:,(?:\\d{1,3}|this))*");
    private static final Pattern TYPES = Pattern.compile("[\\w.$*]+(?:\\|[\\w.$*]+)*");
    private static final Pattern CLASS = Pattern.compile("class\\s+([\\w.$]+)");
    private static final Pattern USES =
            Pattern.compile("uses\\s+([\\w.$]+)(?:#([\\w$<>]+(?:\\|[\\w$<>]+)*)|((?:\\|[\\w.$]+)*))");
    private static final Pattern DECLARES = Pattern.compile("declares\\s+([\\w$]+)");
    private static final Pattern MARK = Pattern.compile("@([\\w.$]+(?:\\|[\\w.$]+)*)(?:\\(([\\w.-]+)\\))?");
    private static final Pattern FILE = Pattern.compile("file\\s+(\\S+)(?:\\s+has\\s+(\\S.*))?");

    private final String title;
    private final String name;
    private final TextLines.Line begin;
    private String when = "";
    private SendSite.Role role = SendSite.Role.SEND;
    private boolean durable;
    private Door.Form form = Door.Form.JAVA;
    private String otherwise = "";
    private final List<String> cleans = new ArrayList<>();
    private final List<DoorCondition> conditions = new ArrayList<>();
    private final List<DoorCondition> exceptions = new ArrayList<>();
    private final List<DoorCall> calls = new ArrayList<>();
    private final List<String> ships = new ArrayList<>();
    private final List<Mark> marked = new ArrayList<>();
    private final List<Mark> results = new ArrayList<>();
    private final List<String> silent = new ArrayList<>();
    private final List<String> only = new ArrayList<>();
    private final List<String> unpacks = new ArrayList<>();

    DoorReader(String title, String name, TextLines.Line begin) {
        this.title = title;
        this.name = name;
        this.begin = begin;
    }

    void line(TextLines.Line line, String word, String rest) {
        if (rest.isEmpty() != word.equals("durable")) {
            throw line.error(
                    rest.isEmpty() ? "says nothing behind its first word" : "says more than it means",
                    rest.isEmpty() ? "name what is meant" : "write: durable");
        }
        switch (word) {
            case "when" -> when = sentence(line, rest);
            case "role" -> role = choice(line, rest, SendSite.Role.values());
            case "durable" -> durable = true;
            case "form" -> form = choice(line, rest, Door.Form.values());
            case "cleans" -> cleans.addAll(List.of(rest.split("\\s+")));
            case "if" -> conditions.addAll(conditions(line, word, rest));
            case "unless" -> exceptions.addAll(conditions(line, word, rest));
            case "otherwise" -> otherwise = sentence(line, rest);
            case "call" -> calls.add(call(line, rest));
            case "ship" -> {
                if (rest.startsWith("@")) {
                    marked.addAll(marks(line, rest));
                } else {
                    ships.addAll(ProfileReader.names(line, rest));
                }
            }
            case "result" -> results.addAll(marks(line, rest));
            case "silent" -> silent.addAll(ProfileReader.names(line, rest));
            case "only" -> only.addAll(ProfileReader.names(line, rest));
            default -> unpacks.addAll(ProfileReader.names(line, rest));
        }
    }

    Door door() {
        if (when.isEmpty()) {
            throw begin.error("does not say when anything leaves", "write below it: when SENTENCE");
        }
        if (calls.isEmpty() && ships.isEmpty() && marked.isEmpty() && results.isEmpty()) {
            throw begin.error("has nothing that leaves by it", "write below it: call CLASS#METHOD ARGUMENT");
        }
        if ((conditions.isEmpty() && exceptions.isEmpty()) != otherwise.isEmpty()) {
            throw begin.error(
                    "has only one of if and otherwise", "write both: when it leads out, and what is so if it does not");
        }
        return new Door(
                title,
                name,
                when,
                role,
                durable,
                form,
                cleans,
                conditions,
                exceptions,
                otherwise,
                calls,
                ships,
                marked,
                results,
                silent,
                only,
                unpacks);
    }

    private static String sentence(TextLines.Line line, String rest) {
        if (rest.endsWith(".")) {
            throw line.error("ends with a full stop", "leave it out; the report puts it there");
        }
        return rest;
    }

    private static <E extends Enum<E>> E choice(TextLines.Line line, String rest, E[] values) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(rest)) {
                return value;
            }
        }
        throw line.error(
                "has no such choice",
                "write one of "
                        + String.join(
                                ", ",
                                Stream.of(values)
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    private static List<DoorCondition> conditions(TextLines.Line line, String word, String rest) {
        Matcher named = CLASS.matcher(rest);
        Matcher uses = USES.matcher(rest);
        Matcher declares = DECLARES.matcher(rest);
        Matcher file = FILE.matcher(rest);
        if (named.matches()) {
            return List.of(new DoorCondition.HasClass(named.group(1)));
        } else if (uses.matches()) {
            return uses(uses);
        } else if (declares.matches()) {
            return List.of(new DoorCondition.Declares(declares.group(1)));
        } else if (!file.matches()) {
            throw line.error(
                    "is no condition",
                    "write: WORD class NAME, WORD uses CLASS#MEMBER, WORD declares METHOD, or WORD file PATH has PATTERN"
                            .replace("WORD", word));
        }
        try {
            String text = file.group(2);
            return List.of(new DoorCondition.HasText(
                    file.group(1), text == null ? null : Pattern.compile(text, Pattern.MULTILINE)));
        } catch (PatternSyntaxException bad) {
            throw line.error("has no regular expression behind has", bad.getDescription());
        }
    }

    private static List<DoorCondition> uses(Matcher uses) {
        if (uses.group(2) != null) {
            return List.of(
                    new DoorCondition.Uses(uses.group(1), Set.of(uses.group(2).split("\\|"))));
        }
        return ProfileReader.classes(uses.group(1) + uses.group(3)).stream()
                .<DoorCondition>map(each -> new DoorCondition.Uses(each, Set.of()))
                .toList();
    }

    private static List<Mark> marks(TextLines.Line line, String rest) {
        List<Mark> marks = new ArrayList<>();
        for (String word : List.of(rest.split("\\s+"))) {
            Matcher mark = MARK.matcher(word);
            if (!mark.matches()) {
                throw line.error(
                        "names no annotations", "write: @ANNOTATION or @ANNOTATION(VALUE), blanks between more");
            }
            ProfileReader.descriptors(mark.group(1)).stream()
                    .sorted()
                    .forEach(annotation -> marks.add(new Mark(annotation, mark.group(2))));
        }
        return marks;
    }

    private static DoorCall call(TextLines.Line line, String rest) {
        Matcher call = CALL.matcher(rest);
        if (!call.matches()
                || !(NUMBERS.matcher(call.group(3)).matches()
                        || TYPES.matcher(call.group(3)).matches())) {
            throw line.error(
                    "names no methods and arguments",
                    "write: call CLASS#METHOD ARGUMENT, such as com.acme.Pool#submit 0, or call CLASS#* TYPE");
        }
        return new DoorCall(
                call.group(1),
                call.group(2).equals("*") ? Set.of() : Set.of(call.group(2).split("\\|")),
                arguments(call.group(3)),
                call.group(4) != null);
    }

    private static DoorCall.Arguments arguments(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            return new DoorCall.Arguments.Typed(ProfileReader.classes(text));
        }
        return new DoorCall.Arguments.Numbered(Stream.of(text.split(","))
                .map(number -> number.equals("this") ? SendSite.RECEIVER : Integer.parseInt(number))
                .toList());
    }
}
