package dev.tagalong.heap;

import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.finding.Finding;
import dev.tagalong.oracle.Outcome;
import dev.tagalong.oracle.ReadOracle;
import dev.tagalong.oracle.Solo;
import dev.tagalong.oracle.WriteOracle;
import dev.tagalong.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares what the walker says of objects of the JDK with what real streams do. */
final class Agreement {
    private static final Shapes SHAPES = new Shapes(ContainerModels.bundled(), LiveTypes.bundled());

    private Agreement() {}

    /**
     * Null if an error of writing is found exactly where writing throws, an error of reading exactly where reading
     * does, and every object that is met has the children that a real stream is handed; otherwise what differs.
     */
    static String disagreement(Maker maker) throws Exception {
        Outcome written = WriteOracle.throwsOnWrite(maker.make());
        Report report = Tagalong.inspect(maker.make());
        Set<String> errors = errors(report);
        boolean unreadable = errors.remove("read-fails");
        if (written.threw() == errors.isEmpty()) {
            return "writing " + told(written) + ", found " + report.findings();
        }
        if (!written.threw()) {
            Object object = maker.make();
            ClassLoader own = object.getClass().getClassLoader();
            ClassLoader loader = own == null ? ClassLoader.getPlatformClassLoader() : own;
            Outcome read = ReadOracle.read(WriteOracle.bytes(object), loader);
            if (read.threw() != unreadable) {
                return "reading " + told(read) + ", found " + report.findings();
            }
        }
        return children(maker.make());
    }

    /** True if writing throws and no error says so. */
    static boolean overlooks(Maker maker) throws Exception {
        Set<String> errors = errors(Tagalong.inspect(maker.make()));
        errors.remove("read-fails");
        return errors.isEmpty() && WriteOracle.throwsOnWrite(maker.make()).threw();
    }

    /** True if the walk from an object meets an instance of a class. */
    static boolean meets(Class<?> type, Object root) {
        Walk walk = walk(root);
        for (int node = 0; node < walk.size(); node++) {
            if (type.isInstance(walk.object(node))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> errors(Report report) {
        Set<String> rules = new TreeSet<>();
        report.findings().stream().filter(Finding::fails).map(Finding::rule).forEach(rules::add);
        return rules;
    }

    private static String told(Outcome outcome) {
        return outcome.threw() ? "throws " + outcome.thrown() : "succeeds";
    }

    private static Walk walk(Object root) {
        Walk walk = new Walk(SHAPES, HookMode.RUN);
        walk.run(root);
        return walk;
    }

    private static String children(Object root) {
        Walk walk = walk(root);
        for (int node = 0; node < walk.size(); node++) {
            Output output = walk.output(node);
            if (walk.isExpanded(node) && (output == null || output instanceof Output.Written)) {
                Object object = walk.object(node);
                Solo.Written solo = Solo.write(object);
                List<String> walked = walked(walk, node);
                List<String> handed = classes(object, solo.children());
                if (solo.refusal() == null && !walked.equals(handed)) {
                    return object.getClass() + " leads to " + walked + ", but writes " + handed;
                }
            }
        }
        return null;
    }

    /** The classes of what the walker lists below an object, after each child's own replacement, sorted. */
    private static List<String> walked(Walk walk, int node) {
        List<Object> children = new ArrayList<>();
        Object object = walk.object(node);
        new Children().each(object, SHAPES.of(object.getClass()), walk.output(node), (position, child) -> {
            int number = walk.find(node, child);
            Output output = number < 0 ? null : walk.output(number);
            if (output instanceof Output.Replaced replaced) {
                children.add(replaced.by());
            } else if (output instanceof Output.Captured captured) {
                children.add(captured.lambda());
            } else if (number < 0
                    || walk.isExpanded(number)
                    || SHAPES.of(child.getClass()).replace() == null) {
                children.add(child);
            }
        });
        return classes(object, children);
    }

    private static List<String> classes(Object holder, List<Object> children) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(holder);
        return children.stream()
                .filter(child -> !(child instanceof Class)
                        && !SHAPES.of(child.getClass()).leaf()
                        && seen.add(child))
                .map(child -> child.getClass().getName())
                .sorted()
                .toList();
    }
}
