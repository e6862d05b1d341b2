package dev.tagalong.programs;

import java.util.List;

/** Fields that are set through objects that stand for them. */
final class Reflective {
    private static final String LOOKUP = "java.lang.invoke.MethodHandles.lookup()";
    private static final String FAILED = "} catch (ReflectiveOperationException e) {";

    static final List<Maker> ALL = List.of(Reflective::field, Reflective::varHandle, Reflective::updater);

    private Reflective() {}

    private static Val made(Draft draft, Body body, int depth, String c, String call) {
        String value = draft.value(body, depth).code();
        Val made = body.keep(Val.of("new " + c + "()", c, "Any"));
        body.line(String.format(call, made.code(), value));
        return made;
    }

    private static Val field(Draft draft, Body body, int depth) {
        Holders.any(draft);
        String c = draft.name("Set");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "private " + draft.pick(List.of("", "transient ")) + "Object f;",
                "static void set(" + c + " of, Object f) {",
                "try {",
                "Field field = " + c + ".class.getDeclaredField(\"f\");",
                "field.setAccessible(true);",
                "field.set(of, f);",
                FAILED,
                "throw new IllegalStateException(e);",
                "}",
                "}",
                "}");
        return made(draft, body, depth, c, c + ".set(%s, %s);");
    }

    private static Val varHandle(Draft draft, Body body, int depth) {
        Holders.any(draft);
        String c = draft.name("Set");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "static final java.lang.invoke.VarHandle F;",
                "static {",
                "try {",
                "F = " + LOOKUP + ".findVarHandle(" + c + ".class, \"f\", Object.class);",
                FAILED,
                "throw new ExceptionInInitializerError(e);",
                "}",
                "}",
                "private Object f;",
                "}");
        String call = draft.pick(List.of("set(%s, %s)", "compareAndSet(%s, null, %s)", "setVolatile(%s, %s)"));
        return made(draft, body, depth, c, c + ".F." + call + ";");
    }

    private static Val updater(Draft draft, Body body, int depth) {
        Holders.any(draft);
        String c = draft.name("Set");
        draft.member(
                c,
                "static class " + c + Holders.SER,
                "static final AtomicReferenceFieldUpdater<" + c + ", Object> F =",
                "AtomicReferenceFieldUpdater.newUpdater(" + c + ".class, Object.class, \"f\");",
                "volatile Object f;",
                "}");
        String call = draft.pick(List.of("set(%s, %s)", "compareAndSet(%s, null, %s)", "getAndSet(%s, %s)"));
        return made(draft, body, depth, c, c + ".F." + call + ";");
    }
}
