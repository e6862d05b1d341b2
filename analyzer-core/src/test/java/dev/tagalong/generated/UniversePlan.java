package dev.tagalong.generated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The sources of one universe, a function of its number. */
final class UniversePlan {
    static final String ENUM = "E";
    static final String PACKAGE = "universe";

    private static final int PLAIN_CLASSES = 14;
    private static final String ENUM_SOURCE = "public enum E implements Runnable {\n"
            + "  ONE, TWO { Object more = new Object(); Object x() { return more; } };\n"
            + "  final Object held = new Object();\n"
            + "  public void run() {}\n"
            + "  private void writeObject(ObjectOutputStream s) { Hooks.forbidden(\"writeObject of an enum\"); }\n"
            + "  private Object writeReplace() { Hooks.forbidden(\"writeReplace of an enum\"); return null; }\n"
            + "}\n";

    private final String packageName;
    private final Random random;
    private final ClassPlanner planner;
    private final List<ClassPlan> hosts = new ArrayList<>();
    private final List<RecordPlan> records = new ArrayList<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    UniversePlan(int number) {
        packageName = PACKAGE + number;
        random = new Random(number * 31L + 7);
        planner = new ClassPlanner(random);
        source(ENUM, ENUM_SOURCE);
        source("I0", "public interface I0 {}\n");
        source("I1", "public interface I1 extends Serializable {}\n");
        for (int i = 0; i < PLAIN_CLASSES; i++) {
            planner.add("C" + i, List.of(), "");
        }
        addHosts();
        addRoles();
        addRecords();
        for (ClassPlan plan : planner.plans()) {
            source(plan.name(), ClassSource.of(plan));
        }
        for (RecordPlan plan : records) {
            source(plan.name(), plan.source());
        }
    }

    /** Source texts by binary name. */
    Map<String, String> sources() {
        return sources;
    }

    List<ClassPlan> classes() {
        return planner.plans();
    }

    /** The classes that have the factories. */
    List<ClassPlan> hosts() {
        return hosts;
    }

    List<RecordPlan> records() {
        return records;
    }

    /** Sources of a class and of its superclasses, for print. */
    List<String> sourcesOf(ClassPlan plan) {
        List<String> texts = new ArrayList<>();
        for (ClassPlan p = plan; p != null; p = p.parent()) {
            texts.add(ClassSource.shown(p));
        }
        return texts;
    }

    private void addHosts() {
        for (int i = 0; i < 2; i++) {
            int index = planner.plans().size();
            planner.add("Host" + i, List.of(), "");
            ClassPlan bare = planner.plans().remove(index);
            ClassPlan host = bare.withMembers(
                    Factories.members(bare.name(), bare.fields().get(0).name()));
            planner.plans().add(host);
            hosts.add(host);
        }
    }

    /** Classes that can be handlers, comparators and tasks. */
    private void addRoles() {
        String invoke = "public Object invoke(Object p, Method m, Object[] a) {"
                + " return Handling.invoke(p, m, a, () -> %s); }\n";
        for (String answer : List.of("p", "null", "rx")) {
            planner.add("Handler" + planner.plans().size(), List.of("InvocationHandler"), invoke.formatted(answer));
        }
        String compare = "public int compare(Object l, Object r) { return Hooks.compare(l, r); }\n";
        planner.add("Order", List.of("Comparator<Object>"), compare);
        planner.add("Task", List.of("SerTask"), "public void run() { Hooks.forbidden(\"run\"); }\n");
        planner.add("PlainTask", List.of("Runnable"), "public void run() { Hooks.forbidden(\"run\"); }\n");
    }

    private void addRecords() {
        List<List<String>> interfaces = List.of(
                List.of("Serializable"),
                List.of("Serializable"),
                List.of("I1", "Serializable"),
                List.of("Externalizable"),
                List.of());
        List<String> components = List.of(
                "Object a, int n, Runnable b", "List<Object> z, Object a", "C0 c, Object[] b", "Throwable t", "");
        List<ReplaceHook> replacing = List.of(
                ReplaceHook.NONE,
                ReplaceHook.NONE,
                ReplaceHook.ITSELF,
                ReplaceHook.NULL,
                ReplaceHook.OFFENDER,
                ReplaceHook.UNTYPED_HOLDER,
                ReplaceHook.TYPED_HOLDER,
                ReplaceHook.STATIC);
        for (int i = 0; i < 3; i++) {
            records.add(new RecordPlan("R" + i, pick(components), pick(interfaces), pick(replacing)));
        }
    }

    private void source(String name, String text) {
        sources.put(packageName + "." + name, ClassSource.head(packageName) + text);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
