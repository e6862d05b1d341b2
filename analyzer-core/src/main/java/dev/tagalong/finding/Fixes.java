package dev.tagalong.finding;

import dev.tagalong.catalogue.Advice;
import dev.tagalong.catalogue.Advices;
import dev.tagalong.catalogue.LinkAdvice;
import dev.tagalong.catalogue.ObjectAdvice;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Uses.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be done about each finding: the edits of the best change on its path, and what is known of its class. */
final class Fixes {
    private static final String LAMBDA = "$$Lambda";

    private final @Nullable Change best;
    private final Uses uses;
    private final Advices advices;

    Fixes(List<Change> changes, Uses uses, Advices advices) {
        best = changes.isEmpty() ? null : changes.get(0);
        this.uses = uses;
        this.advices = advices;
    }

    /** @param own true if the project owns the class of the offender */
    List<Fix> of(Finding finding, boolean own) {
        if (finding.severity() == Severity.NOTE) {
            return List.of();
        }
        List<Fix> fixes = new ArrayList<>();
        if (best != null && best.frees().contains(finding.fingerprint())) {
            for (Change.Edit edit : best.edits()) {
                int step = step(finding.path(), edit);
                if (step >= 0) {
                    fixes.add(new Fix(step, edit.edit(), edit.full()));
                }
            }
        }
        int last = finding.path().size() - 1;
        if (last >= 0) {
            add(link(finding.path().get(last)), last, fixes);
        }
        if (finding.rule().equals("not-serializable") || finding.rule().equals("state-lost")) {
            add(object(finding, own), last, fixes);
        }
        return fixes;
    }

    private static void add(@Nullable Advice advice, int step, List<Fix> fixes) {
        if (advice != null) {
            fixes.add(new Fix(step, advice.edit(), advice.full()));
        }
    }

    private static int step(List<Step> path, Change.Edit edit) {
        for (int at = 0; at < path.size(); at++) {
            Step step = path.get(at);
            if (step.kind() == edit.kind()
                    && step.owner().equals(edit.owner())
                    && step.member().replaceFirst("^val\\$", "").equals(edit.name())) {
                return at;
            }
        }
        return -1;
    }

    /** What to do about the offender, or null if nothing is known but for classes that are not Serializable. */
    private @Nullable Advice object(Finding finding, boolean own) {
        String name = finding.offender().className();
        boolean missing = finding.rule().equals("not-serializable");
        if (name.endsWith(LAMBDA)) {
            return missing ? advices.object(ObjectAdvice.LAMBDA) : null;
        }
        boolean editable = own && !uses.generated(name);
        Optional<Declared> declared = uses.declared(name);
        Optional<Advice> typed = advices.object(types(name, declared, editable));
        if (typed.isPresent() || !missing) {
            return typed.orElse(null);
        }
        if (!editable || declared.isEmpty()) {
            return advices.object(ObjectAdvice.OTHER);
        }
        Map<String, String> holes = Map.of(
                "class",
                Simple.name(name),
                "fields",
                String.join(", ", declared.get().open()));
        ObjectAdvice situation = !declared.get().construct()
                ? ObjectAdvice.OWN_SUPERCLASS
                : declared.get().open().isEmpty() ? ObjectAdvice.OWN : ObjectAdvice.OWN_FIELDS;
        return advices.object(situation).filled(holes);
    }

    /** Of the project's own classes only superclasses count: it can change what they implement. */
    private static Set<String> types(String name, Optional<Declared> declared, boolean own) {
        Set<String> types = new HashSet<>(Set.of(name));
        declared.ifPresent(known -> {
            types.addAll(known.superclasses());
            if (!own) {
                types.addAll(known.interfaces());
            }
        });
        return types;
    }

    private @Nullable Advice link(Step step) {
        LinkAdvice situation = switch (step.kind()) {
            case COMPONENT -> LinkAdvice.COMPONENT;
            case ELEMENT, KEY, VALUE -> LinkAdvice.ELEMENT;
            case HANDLER -> LinkAdvice.HANDLER;
            case REPLACEMENT -> LinkAdvice.REPLACEMENT;
            case FIELD, OUTER, LOCAL, WRITTEN -> uses.generated(step.owner()) ? LinkAdvice.GENERATED : null;
            case CAPTURED -> null;
        };
        return situation == null
                ? null
                : advices.link(situation)
                        .filled(Map.of(
                                "member", step.member(),
                                "owner", Simple.name(step.owner()),
                                "class", Simple.name(step.holds())));
    }
}
