package dev.tagalong.finding;

import dev.tagalong.catalogue.Advice;
import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.LinkAdvice;
import dev.tagalong.finding.Uses.Capture;
import dev.tagalong.finding.Uses.Declared;
import dev.tagalong.finding.Uses.Member;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words the cut of a label as an edit of its declaration. */
final class Edits {
    private static final Pattern ANONYMOUS = Pattern.compile(".*\\$\\d+$");
    private static final Pattern FINAL = Pattern.compile("\\bfinal ");

    private final Slice slice;
    private final Steps steps;
    private final Uses uses;
    private final Advices advices;
    private final Map<Integer, Worded> known = new HashMap<>();

    Edits(Slice slice, Steps steps, Uses uses, Advices advices) {
        this.slice = slice;
        this.steps = steps;
        this.uses = uses;
        this.advices = advices;
    }

    /** What an edit takes away on arrival, the least harmful first. */
    enum Arrival {
        /** Nothing that runs on arrival uses it. */
        UNUSED,
        /** No class that was looked at uses it. */
        UNREAD,
        /** The values that are used are sent instead. */
        COPIED,
        /** It is not known who uses it. */
        UNKNOWN,
        /** It is used. */
        USED
    }

    /**
     * An edit in words.
     *
     * @param later true if the link is not there until some method has run, so that its class knows it as null
     */
    record Worded(Change.Edit edit, Arrival arrival, boolean later) {}

    /** How the situation of an edit is told, before its text is filled in. */
    private record Situation(
            LinkAdvice advice,
            Arrival arrival,
            @Nullable String file,
            @Nullable Place at) {}

    /** The edit that cuts a label, worded by one of its edges. */
    Worded of(int edge) {
        return known.computeIfAbsent(slice.labelNumber(edge), label -> word(edge));
    }

    private Worded word(int edge) {
        Label label = slice.label(edge);
        Map<String, String> holes = new HashMap<>();
        String name = label.kind() == EdgeKind.CAPTURED ? steps.captured(edge) : label.member();
        String shown = label.kind() == EdgeKind.LOCAL ? EdgeKind.variable(name) : name;
        holes.put("member", shown);
        holes.put("owner", Simple.name(label.owner()));
        holes.put("class", Simple.name(slice.names().className(slice.to(edge))));
        holes.put("hook", label.member());
        holes.put("type", Simple.name(label.declaredType()));
        Situation situation = switch (label.kind()) {
            case CAPTURED -> captured(edge, shown, holes);
            case OUTER -> outer(label, holes);
            case LOCAL -> local(edge, label);
            case WRITTEN -> written(label);
            default -> field(label, holes);
        };
        Advice advice = advices.link(situation.advice()).filled(holes);
        Change.Edit edit = new Change.Edit(
                label.kind(),
                label.owner(),
                shown,
                advice.edit(),
                advice.source(),
                advice.says(),
                steps.yours(edge),
                situation.file(),
                situation.at());
        return new Worded(edit, situation.arrival(), steps.later(edge));
    }

    private Situation field(Label label, Map<String, String> holes) {
        Optional<Member> found = uses.field(label.owner(), label.member());
        if (found.isEmpty()) {
            return new Situation(LinkAdvice.FIELD_UNKNOWN, Arrival.UNKNOWN, null, null);
        }
        Member member = found.get();
        holes.put("type", member.type());
        holes.put("users", Simple.methods(member.users()));
        boolean used = !member.users().isEmpty();
        // What readObject assigns cannot be final.
        String modifiers = member.modifiers().isEmpty() ? "" : member.modifiers() + " ";
        holes.put("modifiers", used ? FINAL.matcher(modifiers).replaceAll("") : modifiers);
        if (member.put()) {
            return new Situation(LinkAdvice.FIELD_PUT, Arrival.UNKNOWN, member.file(), null);
        }
        if (!used) {
            return member.followed()
                    ? new Situation(LinkAdvice.FIELD_UNUSED, Arrival.UNUSED, member.file(), null)
                    : new Situation(LinkAdvice.FIELD_UNREAD, Arrival.UNREAD, member.file(), null);
        }
        LinkAdvice advice = member.followed()
                ? member.restores() ? LinkAdvice.FIELD_USED_READS : LinkAdvice.FIELD_USED
                : member.restores() ? LinkAdvice.FIELD_READ_READS : LinkAdvice.FIELD_READ;
        return new Situation(advice, member.followed() ? Arrival.USED : Arrival.UNKNOWN, member.file(), null);
    }

    private Situation captured(int edge, String variable, Map<String, String> holes) {
        Place at = steps.site(edge).map(Places.LambdaSite::place).orElse(null);
        String file = at == null ? null : at.file();
        LambdaKey key = slice.names().lambda(edge);
        Optional<Capture> found = key == null
                ? Optional.empty()
                : uses.captured(key, Steps.argument(slice.label(edge).member()));
        if (key == null || found.isEmpty()) {
            return new Situation(LinkAdvice.CAPTURED_UNKNOWN, Arrival.UNKNOWN, file, at);
        }
        holes.put("interface", Simple.name(key.interfaceName()));
        Capture capture = found.get();
        if (capture.only() && !capture.values().isEmpty() && !dragsAlong(slice.to(edge), capture.values())) {
            copies(variable, capture.values(), holes);
            return new Situation(LinkAdvice.CAPTURED_VALUES, Arrival.COPIED, file, at);
        }
        return new Situation(
                variable.equals("this") ? LinkAdvice.CAPTURED_THIS : LinkAdvice.CAPTURED_VARIABLE,
                Arrival.USED,
                file,
                at);
    }

    /** True if one of the values leads to what cannot be sent: then its copy does, too. */
    private boolean dragsAlong(int holder, List<Uses.Value> values) {
        Set<String> members = new HashSet<>();
        for (int edge = slice.firstEdge(holder); edge < slice.firstEdge(holder + 1); edge++) {
            members.add(slice.label(edge).member());
        }
        return values.stream()
                .anyMatch(value -> members.contains(value.member()) || members.contains(variableName(value.member())));
    }

    private static void copies(String variable, List<Uses.Value> values, Map<String, String> holes) {
        Set<String> taken = new HashSet<>(Set.of(variable));
        List<String> names = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (Uses.Value value : values) {
            String name = variableName(value.member());
            while (!taken.add(name)) {
                name += "Of" + Character.toUpperCase(variable.charAt(0)) + variable.substring(1);
            }
            names.add(name);
            copies.add("var " + name + " = " + variable + "." + value.member() + (value.method() ? "();" : ";"));
        }
        holes.put("copies", String.join("\n", copies));
        holes.put("names", names.stream().collect(Collectors.joining(" and ")));
    }

    /** {@code name} for {@code getName}, and {@code value} for a bare {@code get}. */
    private static String variableName(String member) {
        if (member.equals("get")) {
            return "value";
        }
        String bare = member.replaceFirst("^(get|is)(?=[A-Z])", "");
        return Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
    }

    private Situation outer(Label label, Map<String, String> holes) {
        Optional<Member> found = uses.field(label.owner(), label.member());
        String file = found.map(Member::file).orElse(null);
        if (found.isEmpty() || ANONYMOUS.matcher(label.owner()).matches()) {
            return new Situation(LinkAdvice.OUTER_OTHER, Arrival.UNKNOWN, file, null);
        }
        List<Place> users = found.get().users();
        holes.put("owner", label.owner().substring(label.owner().lastIndexOf('$') + 1));
        holes.put("users", Simple.methods(users));
        return users.isEmpty()
                ? new Situation(LinkAdvice.OUTER_UNUSED, Arrival.UNUSED, file, null)
                : new Situation(LinkAdvice.OUTER_USED, Arrival.USED, file, null);
    }

    private Situation local(int edge, Label label) {
        Place made = steps.at(edge).stream().findFirst().orElse(null);
        String file = made != null ? made.file() : file(label.owner());
        return new Situation(LinkAdvice.LOCAL, Arrival.USED, file, made);
    }

    private Situation written(Label label) {
        LinkAdvice advice =
                label.member().equals("writeObject") || label.member().equals("writeExternal")
                        ? LinkAdvice.WRITTEN
                        : LinkAdvice.WRITTEN_FIELD;
        return new Situation(advice, Arrival.UNKNOWN, file(label.owner()), null);
    }

    private @Nullable String file(String className) {
        return uses.declared(className).map(Declared::file).orElse(null);
    }
}
