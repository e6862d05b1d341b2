package dev.tagalong.generated;

import dev.tagalong.generated.ClassPlan.FieldPlan;
import dev.tagalong.generated.ClassPlan.Form;
import dev.tagalong.generated.ClassPlan.JdkParent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes up class plans that javac takes. */
final class ClassPlanner {
    /** Out of order, since the stream sorts primitives first, then names. */
    private static final List<String> NAMES = List.of("m", "b", "zz", "a", "Z", "_x", "aa", "n1");

    private static final List<String> TYPES = List.of(
            "Object",
            "Object",
            "Object",
            "Object",
            "I0",
            "I1",
            "List<Object>",
            "Map<Object, Object>",
            "Object[]",
            "Runnable",
            "SerTask",
            "String",
            "int",
            "double",
            "Comparator<Object>",
            "Throwable",
            "Number");

    private final Random random;
    private final List<ClassPlan> plans = new ArrayList<>();

    ClassPlanner(Random random) {
        this.random = random;
    }

    List<ClassPlan> plans() {
        return plans;
    }

    /** Adds a class that can extend, and hold, any made before. */
    void add(String name, List<String> furtherInterfaces, String members) {
        ClassPlan parent = !plans.isEmpty() && chance(40) ? pick(plans) : null;
        JdkParent jdkParent = chance(25) ? pick(List.of(JdkParent.values())) : JdkParent.OBJECT;
        if (furtherInterfaces.contains("Comparator<Object>")) {
            // from JDK 21 on, lists have a reversed() of another type
            jdkParent = jdkParent == JdkParent.LIST ? JdkParent.OBJECT : jdkParent;
            parent = parent == null || parent.ancestor() == JdkParent.LIST ? null : parent;
        }
        Form form = chance(65) ? Form.SERIALIZABLE : chance(35) ? Form.EXTERNALIZABLE : Form.PLAIN;
        boolean external = form == Form.EXTERNALIZABLE || (parent != null && parent.externalizable());
        WriteHook writing = external || !chance(45) ? WriteHook.NONE : writing(parent);
        PersistentFields persistent = chance(12) ? pick(List.of(PersistentFields.values())) : PersistentFields.NONE;
        List<String> interfaces = new ArrayList<>(furtherInterfaces);
        if (chance(40)) {
            interfaces.add(chance(75) ? "I0" : "I1");
        }
        ReplaceHook replacing = chance(25) ? replacing(parent) : ReplaceHook.NONE;
        plans.add(new ClassPlan(
                name,
                parent,
                jdkParent,
                form,
                interfaces,
                fields(),
                noArg(),
                writing,
                writing.canRead() && chance(50),
                replacing,
                access(parent, replacing),
                persistent,
                form == Form.EXTERNALIZABLE ? external() : ExternalHook.NONE,
                chance(6) ? pick(List.of("this", "\"resolved\"", "new Object()")) : "",
                members));
    }

    private List<FieldPlan> fields() {
        List<String> names = new ArrayList<>(NAMES);
        List<FieldPlan> fields = new ArrayList<>();
        fields.add(new FieldPlan("", "Object", take(names), ""));
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            String type = !plans.isEmpty() && chance(25) ? pick(plans).name() : pick(TYPES);
            if (!plans.isEmpty() && chance(5)) {
                type = pick(plans).name() + "[]";
            }
            fields.add(new FieldPlan(chance(12) ? "transient" : "", type, take(names), ""));
        }
        if (chance(20)) {
            fields.add(new FieldPlan("static", "Object", take(names), " = new Object()"));
        }
        fields.add(new FieldPlan("transient", "Object", "t1", ""));
        fields.add(new FieldPlan("transient", "Object", "t2", ""));
        fields.add(new FieldPlan("transient", "Object", "rx", ""));
        return fields;
    }

    private @Nullable String noArg() {
        return chance(70) ? "public" : chance(40) ? "" : chance(50) ? "private" : null;
    }

    private ExternalHook external() {
        return chance(50) ? ExternalHook.WRITES : pick(List.of(ExternalHook.values()));
    }

    /** A public hook above forbids a private one below. */
    private WriteHook writing(@Nullable ClassPlan parent) {
        for (ClassPlan above = parent; above != null; above = above.parent()) {
            if (above.writing() == WriteHook.PUBLIC) {
                return WriteHook.NONE;
            }
        }
        return pick(List.of(WriteHook.values()));
    }

    /** What can override the one above: a static or covariant one cannot be overridden by another sort. */
    private ReplaceHook replacing(@Nullable ClassPlan parent) {
        ReplaceHook wanted = pick(List.of(ReplaceHook.values()));
        for (ClassPlan above = parent; above != null; above = above.parent()) {
            if (above.replacing() == ReplaceHook.NONE || above.replaceAccess().equals("private")) {
                continue;
            }
            boolean fits = special(above.replacing()) ? above.replacing() == wanted : wanted != ReplaceHook.STATIC;
            if (!fits) {
                return ReplaceHook.NONE;
            }
        }
        return wanted;
    }

    private static boolean special(ReplaceHook hook) {
        return hook == ReplaceHook.STATIC || hook == ReplaceHook.COVARIANT;
    }

    /** Public wherever something might be overridden, since access cannot become weaker. */
    private String access(@Nullable ClassPlan parent, ReplaceHook replacing) {
        for (ClassPlan above = parent; above != null; above = above.parent()) {
            if (above.replacing() != ReplaceHook.NONE && !above.replaceAccess().equals("private")) {
                return "public";
            }
        }
        return replacing == ReplaceHook.NONE ? "" : pick(List.of("private", "protected", "", "public"));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String take(List<String> names) {
        return names.remove(random.nextInt(names.size()));
    }
}
