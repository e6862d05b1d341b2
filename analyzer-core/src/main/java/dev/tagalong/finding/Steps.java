package dev.tagalong.finding;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words the edges of one slice as steps. What many edges share, their declaration and their lambda, is asked once. */
final class Steps {
    private static final String ARGUMENT = "arg";

    private final Slice slice;
    private final Evidence evidence;
    private final Map<String, Boolean> owned = new HashMap<>();
    private final Map<LambdaKey, Optional<Places.LambdaSite>> sites = new HashMap<>();
    private final @Nullable String[] links;

    Steps(Slice slice, Evidence evidence) {
        this.slice = slice;
        this.evidence = evidence;
        this.links = new String[slice.labels()];
    }

    /** The steps that are shown: without inner edges, unless one is the last. */
    List<Step> of(int[] edges) {
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < edges.length; at++) {
            if (at == edges.length - 1 || !slice.label(edges[at]).inner()) {
                steps.add(step(edges[at]));
            }
        }
        return steps;
    }

    /** True if the project owns the class that declares the link. */
    boolean yours(int edge) {
        return owned.computeIfAbsent(slice.label(edge).owner(), slice.names()::owned);
    }

    /** The edge's part of a fingerprint. */
    String link(int edge) {
        Label label = slice.label(edge);
        if (label.kind() == EdgeKind.CAPTURED) {
            return Fingerprint.link(label.owner(), captured(edge), label.kind());
        }
        String link = links[slice.labelNumber(edge)];
        if (link == null) {
            link = Fingerprint.link(label.owner(), label.member(), label.kind());
            links[slice.labelNumber(edge)] = link;
        }
        return link;
    }

    private Step step(int edge) {
        Label label = slice.label(edge);
        boolean captured = label.kind() == EdgeKind.CAPTURED;
        String member = captured ? captured(edge) : label.member();
        List<Place> at = at(edge);
        return new Step(
                label.kind(),
                label.owner(),
                captured ? member : slice.names().edgeName(edge),
                member,
                label.declaredType().isEmpty() ? null : label.declaredType(),
                slice.names().className(slice.to(edge)),
                at.subList(0, Math.min(Step.MAX_PLACES, at.size())),
                Math.max(0, at.size() - Step.MAX_PLACES),
                yours(edge),
                slice.names().certainty(edge),
                timing(edge, label, at));
    }

    /** The places that put it there. What a hook wrote is named after the field that holds it, if one does. */
    List<Place> at(int edge) {
        Evidence.Edges known = evidence.edgesTo(slice.to(edge));
        List<Place> seen = known == null ? List.of() : known.at(edge);
        // Constructors that compilers write can be without lines: then what makes the object is said, as for live ones.
        boolean lines = seen.isEmpty() || seen.stream().anyMatch(place -> place.line() > 0);
        if (known != null && lines) {
            return seen;
        }
        List<Place> declared = declared(edge);
        return declared.isEmpty() ? seen : declared;
    }

    private List<Place> declared(int edge) {
        Label label = slice.label(edge);
        return switch (label.kind()) {
            case FIELD, COMPONENT, OUTER, LOCAL, WRITTEN -> evidence.places().stores(label.owner(), label.member());
            case CAPTURED -> site(edge).map(site -> List.of(site.place())).orElse(List.of());
            case ELEMENT, KEY, VALUE, REPLACEMENT, HANDLER -> List.of();
        };
    }

    /** A live field that no constructor stores was filled later; what a library does is not said of the project. */
    private Timing timing(int edge, Label label, List<Place> stores) {
        Evidence.Edges known = evidence.edgesTo(slice.to(edge));
        if (known != null) {
            return known.after(edge).isEmpty() ? Timing.NOW : Timing.AFTER;
        }
        boolean after = (label.kind() == EdgeKind.FIELD || label.kind() == EdgeKind.WRITTEN)
                && yours(edge)
                && !stores.isEmpty()
                && stores.stream().noneMatch(Place::construction);
        return after ? Timing.AFTER : Timing.NOW;
    }

    /** The places that put the links of a path there that are not seen to be there at the send, in its order. */
    List<Place> after(int[] edges) {
        return Arrays.stream(edges)
                .filter(this::later)
                .mapToObj(this::after)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Place> after(int edge) {
        Evidence.Edges known = evidence.edgesTo(slice.to(edge));
        return known == null ? at(edge) : known.after(edge);
    }

    /** The places that take links of a path away again. */
    List<Place> until(int[] edges) {
        return Arrays.stream(edges)
                .mapToObj(this::until)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Place> until(int edge) {
        Evidence.Edges known = evidence.edgesTo(slice.to(edge));
        return known == null ? List.of() : known.until(edge);
    }

    /** True if the link is not there until some method has run. */
    boolean later(int edge) {
        return timing(edge, slice.label(edge), at(edge)) == Timing.AFTER;
    }

    /** The name of a captured variable: as the class file says, otherwise {@code arg<i>}. */
    String captured(int edge) {
        String argument = slice.label(edge).member();
        return site(edge).map(site -> variable(site, argument)).orElse(argument);
    }

    private static String variable(Places.LambdaSite site, String argument) {
        int index = argument(argument);
        return index >= 0 && index < site.captured().size() ? site.captured().get(index) : argument;
    }

    /** The number of a captured value from {@code arg<i>}, or -1 if the name is another. */
    static int argument(String name) {
        return name.matches(ARGUMENT + "\\d{1,5}") ? Integer.parseInt(name.substring(ARGUMENT.length())) : -1;
    }

    /** Where the lambda is made that captures the target of an edge. */
    Optional<Places.LambdaSite> site(int edge) {
        LambdaKey key = slice.names().lambda(edge);
        return key == null ? Optional.empty() : site(evidence.places(), sites, key);
    }

    private static Optional<Places.LambdaSite> site(
            Places places, Map<LambdaKey, Optional<Places.LambdaSite>> sites, LambdaKey key) {
        return sites.computeIfAbsent(
                key,
                asked -> places.lambda(asked.host(), asked.implOwner(), asked.implMethod(), asked.implDescriptor()));
    }
}
