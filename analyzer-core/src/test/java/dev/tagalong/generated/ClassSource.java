package dev.tagalong.generated;

import dev.tagalong.generated.ClassPlan.FieldPlan;
import java.util.ArrayList;
import java.util.List;

/** Writes the source of a class plan. */
final class ClassSource {
    private ClassSource() {}

    /** The head of every source. */
    static String head(String packageName) {
        return "package " + packageName + ";\n"
                + "import dev.tagalong.generated.*;\n"
                + "import java.io.*;\n"
                + "import java.lang.ref.WeakReference;\n"
                + "import java.lang.reflect.*;\n"
                + "import java.util.*;\n"
                + "import java.util.function.*;\n";
    }

    static String of(ClassPlan plan) {
        return text(plan, identity() + plan.members());
    }

    /** The same without what is alike in all classes, for print. */
    static String shown(ClassPlan plan) {
        return text(plan, plan.members().length() < 200 ? plan.members() : "");
    }

    private static String text(ClassPlan plan, String members) {
        StringBuilder out = new StringBuilder();
        String parent =
                plan.parent() == null ? plan.jdkParent().source : plan.parent().name();
        out.append("public class ").append(plan.name()).append(" extends ").append(parent);
        List<String> interfaces = new ArrayList<>(plan.interfaces());
        if (plan.form() != ClassPlan.Form.PLAIN) {
            interfaces.add(plan.form().source);
        }
        out.append(interfaces.isEmpty() ? "" : " implements " + String.join(", ", interfaces))
                .append(" {\n");
        String first = plan.fields().get(0).name();
        out.append(plan.persistent().source(first));
        for (FieldPlan field : plan.fields()) {
            out.append(field.source());
        }
        constructors(plan, out);
        out.append(plan.writing().source(plan.name(), first));
        if (plan.reads()) {
            out.append(plan.writing().readSource());
        }
        out.append(plan.replacing().source(plan.name(), plan.replaceAccess()));
        if (plan.form() == ClassPlan.Form.EXTERNALIZABLE) {
            out.append(plan.external().source(plan.name()));
        }
        if (!plan.resolving().isEmpty()) {
            out.append("protected Object readResolve() { return ")
                    .append(plan.resolving())
                    .append("; }\n");
        }
        return out.append(members).append("}\n").toString();
    }

    /** Identity with a hash that is the same in equal graphs. */
    static String identity() {
        return "@Override public int hashCode() { return Hooks.hash(this); }\n"
                + "@Override public boolean equals(Object o) { return Hooks.same(this, o); }\n"
                + "@Override public String toString() { return Hooks.text(this); }\n";
    }

    private static void constructors(ClassPlan plan, StringBuilder out) {
        String arguments = plan.parent() == null ? plan.jdkParent().arguments : "0";
        String body = " { super(" + arguments + "); }\n";
        out.append(plan.name()).append("(int ignored)").append(body);
        if (plan.noArg() != null) {
            out.append(plan.noArg())
                    .append(" ")
                    .append(plan.name())
                    .append("()")
                    .append(body);
        }
    }
}
