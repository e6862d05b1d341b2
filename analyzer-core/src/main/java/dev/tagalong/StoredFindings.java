package dev.tagalong;

import dev.tagalong.bytecode.flow.Carried;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.StoredClasses;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Fingerprint;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Timing;
import dev.tagalong.serial.StoredChange;
import dev.tagalong.serial.StoredChanges;
import dev.tagalong.serial.StoredClass;
import dev.tagalong.serial.StoredForms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is stored for longer than a program runs, and what a change of the program does to data stored before it. */
final class StoredFindings {
    static final String RULE = "version-unsafe";

    private final Program program;
    private final StoredClasses classes;
    private final Rules rules;
    private final List<StoredClass> stored = new ArrayList<>();

    /** What a comparison says; each finding has one of the roots. */
    record Compared(List<Root> roots, List<Finding> findings, List<NotJudged> unknown) {}

    /** What is said together: all that has one effect on a member, or on objects of a class as such. */
    private record Subject(String className, StoredClass.@Nullable Field field, StoredChange.Effect effect) {}

    StoredFindings(Program program, FileForms forms, Rules rules) {
        this.program = program;
        this.rules = rules;
        classes = new StoredClasses(program, forms);
    }

    /** Takes what goes along with something that is stored. */
    void add(List<Carried> cargo) {
        for (Carried each : cargo) {
            if (each.kind() == Carried.Kind.EXACT && !each.replaced()) {
                stored.addAll(classes.of(each.type()));
            }
        }
    }

    /** Of all that was added. */
    StoredForms forms() {
        return StoredForms.of(stored);
    }

    Compared compare(StoredForms then) {
        Map<Subject, List<StoredChange>> subjects = new LinkedHashMap<>();
        for (StoredChange change : StoredChanges.of(then, classes)) {
            Subject subject = new Subject(change.className(), change.field(), change.effect());
            subjects.computeIfAbsent(subject, absent -> new ArrayList<>()).add(change);
        }
        Map<String, Root> roots = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        subjects.forEach((subject, changes) -> {
            Rule rule = rules.rule(rule(subject.effect));
            if (rule.id().equals(RULE) || rule.level(false).on()) {
                Root root = roots.computeIfAbsent(subject.className, Root::stored);
                findings.add(finding(root, subject, rule, changes));
            }
        });
        List<NotJudged> unknown = new ArrayList<>();
        for (String name : then.classes().keySet()) {
            String reason = classes.unknown(name);
            if (reason != null) {
                unknown.add(new NotJudged("what is stored of " + name, reason, 1, true));
            }
        }
        return new Compared(List.copyOf(roots.values()), findings, unknown);
    }

    /** What is new in a class is reported on request only, and asking for the comparison is one. */
    private static String rule(StoredChange.Effect effect) {
        return switch (effect) {
            case UNREADABLE -> "read-fails";
            case LOST -> "state-lost";
            case FRESH -> RULE;
        };
    }

    private Finding finding(Root root, Subject subject, Rule rule, List<StoredChange> changes) {
        Certainty surest = changes.stream()
                .map(StoredChange::certainty)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String why = changes.stream().map(StoredChange::why).collect(Collectors.joining("; "));
        StoredClass.Field field = subject.field;
        List<Step> path = field == null ? List.of() : List.of(step(subject, field, surest));
        String offender = field == null ? subject.className : field.type();
        String fingerprint = Fingerprint.of(rule.id(), root.id(), path);
        return new Finding(
                Fingerprint.id(fingerprint, offender),
                fingerprint,
                rule.id(),
                rule.level(false).severity(),
                surest,
                why,
                Timing.NOW,
                List.of(),
                List.of(),
                root.id(),
                new Finding.OffenderClass(offender, field == null, null),
                path,
                1,
                0,
                null,
                List.of(Finding.PREDICTED),
                List.of());
    }

    private Step step(Subject subject, StoredClass.Field field, Certainty certainty) {
        TypeInfo owner = program.type(subject.className.replace('.', '/'));
        return new Step(
                EdgeKind.FIELD,
                subject.className,
                field.name(),
                field.name(),
                field.type(),
                field.type(),
                List.of(),
                0,
                owner != null && owner.origin() == TypeInfo.Origin.OWN,
                certainty,
                Timing.NOW);
    }
}
