package dev.tagalong.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one profile, line by line. */
final class ProfileReader {
    private static final Pattern LINE = Pattern.compile("([a-z-]+)(?:\\s+(\\S.*))?");
    private static final Pattern ARRIVAL =
            Pattern.compile("([\\w.$]+)#(?:(\\*)|@([\\w.$]+(?:\\|[\\w.$]+)*)|([\\w$]+(?:\\|[\\w$]+)*))");
    private static final Pattern STAND_IN =
            Pattern.compile("([\\w.$|]+)(?:\\s+for\\s+([\\w.$|]+))?(?:\\s+in\\s+([\\w.$|]+))?");
    private static final String NEXT = "write one of title, detect, package, arrival, stand-in, flow and door";

    private final String source;
    private String title = "";
    private final List<String> detectedBy = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private final List<Door> doors = new ArrayList<>();
    private final List<Profile.Arrival> arrivals = new ArrayList<>();
    private final List<Profile.StandIn> standIns = new ArrayList<>();
    private final List<TextLines.Line> flows = new ArrayList<>();
    private @Nullable DoorReader door;

    private ProfileReader(String source) {
        this.source = source;
    }

    static Profile read(String source, List<TextLines.Line> lines) {
        ProfileReader reader = new ProfileReader(source);
        for (TextLines.Line line : lines) {
            Matcher form = LINE.matcher(line.text());
            if (!form.matches()) {
                throw line.error("does not begin with a word of the format", NEXT);
            }
            reader.line(
                    line,
                    form.group(1),
                    form.group(2) == null ? "" : form.group(2).strip());
        }
        return reader.profile();
    }

    private void line(TextLines.Line line, String word, String rest) {
        if (!DoorReader.WORDS.contains(word) && rest.isEmpty()) {
            throw line.error("says nothing behind its first word", NEXT);
        }
        switch (word) {
            case "title" -> title = rest;
            case "detect" -> detectedBy.addAll(names(line, rest));
            case "package" -> packages.add(prefix(line, rest));
            case "arrival" -> arrivals.add(arrival(line, rest));
            case "stand-in" -> standIns.addAll(standIns(line, rest));
            case "flow" -> flows.add(new TextLines.Line(line.source(), line.number(), rest));
            case "door" -> {
                endDoor();
                if (title.isEmpty()) {
                    throw line.error("comes before the title", "begin with: title NAME");
                }
                door = new DoorReader(title, rest, line);
            }
            default -> {
                if (door == null || !DoorReader.WORDS.contains(word)) {
                    throw line.error(
                            DoorReader.WORDS.contains(word) ? "stands before a door" : "begins with an unknown word",
                            DoorReader.WORDS.contains(word) ? "write first: door NAME" : NEXT);
                }
                door.line(line, word, rest);
            }
        }
    }

    private Profile profile() {
        endDoor();
        if (title.isEmpty()) {
            throw new CatalogueException(source + " has no title; begin it with: title NAME.");
        }
        return new Profile(title, detectedBy, packages, doors, arrivals, standIns, Flows.of(flows));
    }

    private void endDoor() {
        if (door != null) {
            doors.add(door.door());
            door = null;
        }
    }

    private static String prefix(TextLines.Line line, String rest) {
        if (!rest.matches("(?:[\\w$]+\\.)+")) {
            throw line.error("is not a package with a dot at its end", "write one such as org.apache. with the dot");
        }
        return rest;
    }

    private static Profile.Arrival arrival(TextLines.Line line, String rest) {
        Matcher form = ARRIVAL.matcher(rest);
        if (!form.matches()) {
            throw line.error(
                    "names no methods", "write: arrival CLASS#METHOD, CLASS#* or CLASS#@ANNOTATION, bars between more");
        }
        return new Profile.Arrival(
                form.group(1),
                form.group(4) == null ? Set.of() : Set.of(form.group(4).split("\\|")),
                form.group(3) == null ? Set.of() : descriptors(form.group(3)));
    }

    private static List<Profile.StandIn> standIns(TextLines.Line line, String rest) {
        Matcher form = STAND_IN.matcher(rest);
        if (!form.matches()) {
            throw line.error("names no annotation", "write: stand-in ANNOTATION [for SCOPE|...] [in CLASS|...]");
        }
        Set<String> scopes = form.group(2) == null ? Set.of() : descriptors(form.group(2));
        List<String> holders = form.group(3) == null ? List.of() : classes(form.group(3));
        return descriptors(form.group(1)).stream()
                .sorted()
                .map(annotation -> new Profile.StandIn(annotation, scopes, holders))
                .toList();
    }

    /** Descriptors of annotations that are parted by bars. */
    static Set<String> descriptors(String bars) {
        return FlowLine.owners(bars).stream().map(name -> "L" + name + ";").collect(Collectors.toUnmodifiableSet());
    }

    /** Binary names of classes that are parted by bars; those after the first can leave out its package. */
    static List<String> classes(String bars) {
        return FlowLine.owners(bars).stream()
                .map(name -> name.replace('/', '.'))
                .toList();
    }

    /** Binary names of classes that are parted by blanks, and each by bars. */
    static List<String> names(TextLines.Line line, String rest) {
        if (!rest.matches("[\\w.$|]+(?:\\s+[\\w.$|]+)*")) {
            throw line.error("does not name classes", "write binary names with blanks between them");
        }
        return Stream.of(rest.split("\\s+"))
                .flatMap(bars -> classes(bars).stream())
                .toList();
    }
}
