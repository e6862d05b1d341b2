package dev.tagalong.generated;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Members of generated classes that make lambdas, method references and inner classes: {@code $C} is the class that
 * holds them, {@code $F} one of its fields.
 */
final class Factories {
    /**
     * One factory.
     *
     * @param method its name; every parameter becomes a slot, and the receiver if it is not static
     */
    record Factory(String method, String source, Set<Trait> traits) {}

    static final List<Factory> ALL = new ArrayList<>();

    static {
        bad("plain", "static Runnable plain(Object x) { return () -> Hooks.use(x); }");
        bad("plainSelf", "Runnable plainSelf() { return () -> Hooks.use(this); }");
        bad("plainBound", "Runnable plainBound() { return this::run0; }");
        bad("plainOrder", "static Comparator<Object> plainOrder() { return (l, r) -> Hooks.compare(l, r); }");
        bad(
                "plainAnonymous",
                "static Object plainAnonymous(Object x) { return new Object() {" + " Object get() { return x; } }; }");
        good(
                "intersect",
                "static Runnable intersect(Object x, Runnable y) {"
                        + " return (Runnable & Serializable) () -> Hooks.use(x, y); }");
        good(
                "task",
                "static SerTask task(Object x, List<Object> y) { int i = 3; long j = x == null ? 1 : 2;"
                        + " return () -> Hooks.use(x, y, i, j); }");
        good("own", "static SerTask own($C c) { return () -> Hooks.use(c.$F); }");
        good("self", "SerTask self() { return () -> Hooks.use($F); }");
        good("bound", "SerTask bound() { return this::run0; }");
        good(
                "boundList",
                "static SerTask boundList(List<Object> l) { List<Object> m = l == null ? new ArrayList<>() : l;"
                        + " return m::clear; }");
        good(
                "boundTask",
                "static SerTask boundTask(Runnable r) { Runnable q = r == null ? $C::run1 : r; return q::run; }");
        good("nothing", "static SerTask nothing() { return () -> Hooks.use(); }");
        good("staticRef", "static SerTask staticRef() { return $C::run1; }");
        good("array", "static SerTask array(Object x) { Object[] a = {x, \"text\"}; return () -> Hooks.use(a); }");
        good(
                "order",
                "static Comparator<Object> order(Object x) { return (Comparator<Object> & Serializable)"
                        + " (l, r) -> { Hooks.use(x); return Hooks.compare(l, r); }; }");
        good(
                "handler",
                "static InvocationHandler handler(Object x) { return (InvocationHandler & Serializable)"
                        + " (p, m, a) -> { Hooks.use(x); return Handling.invoke(p, m, a, null); }; }");
        good(
                "anonymousStatic",
                "static Object anonymousStatic(Object x) { return new SerTask() { Object own;"
                        + " public void run() { Hooks.use(x); } }; }");
        good(
                "anonymous",
                "Object anonymous(Object x) { return new SerTask() { Object own;"
                        + " public void run() { Hooks.use(x, $F); } }; }");
        good("anonymousUnused", "Object anonymousUnused() { return new SerTask() { public void run() {} }; }");
        good(
                "local",
                "Object local(Object x, Runnable y) { class Local implements Serializable { SerTask own;"
                        + " Object get() { return Hooks.use(x, y); } } return new Local(); }");
        good("inner", "class Inner implements Serializable { Object own; } Object inner() { return new Inner(); }");
        good(
                "innerOfInner",
                "class Outer1 { class Inner1 implements Serializable { Object own; } }"
                        + " Object innerOfInner() { return new Outer1().new Inner1(); }");
        good(
                "innerList",
                "class InnerList extends ArrayList<Object> {} Object innerList(Object x) {"
                        + " List<Object> l = new InnerList(); l.add(x); return l; }");
    }

    private Factories() {}

    private static void good(String method, String source) {
        ALL.add(new Factory(method, source, EnumSet.noneOf(Trait.class)));
    }

    private static void bad(String method, String source) {
        ALL.add(new Factory(method, source, EnumSet.of(Trait.OFFENDS)));
    }

    /** All factories and what they need, as members of {@code className}. */
    static String members(String className, String field) {
        StringBuilder out = new StringBuilder("void run0() {}\nstatic void run1() {}\n");
        for (Factory factory : ALL) {
            out.append(factory.source().replace("$C", className).replace("$F", field))
                    .append('\n');
        }
        return out.toString();
    }
}
