package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void aParameterCountsTheReceiverAndWideOnesOnce() {
        Snippet snippet = Snippet.of("Object m(long a, String b, double c, Object[] d) { return d; }");
        assertThat(returned(snippet, Kind.PARAMETER, "[Ljava/lang/Object;").index())
                .isEqualTo(4);
        List<Value> parameters = snippet.method("m").parameters();
        assertThat(parameters)
                .extracting(Value::type)
                .containsExactly("T", null, "java/lang/String", null, "[Ljava/lang/Object;");
        assertThat(parameters.get(1)).isSameAs(Value.PRIMITIVE);
        assertThat(parameters.get(2).index()).isEqualTo(2);
        assertThat(parameters.get(2).at()).isEqualTo(-1);
    }

    @Test
    void aNewObjectIsTheReceiverOfItsConstructor() {
        Snippet snippet = Snippet.of("Object m() { return new StringBuilder(7); }");
        Value made = returned(snippet, Kind.NEW, "java/lang/StringBuilder");
        assertThat(snippet.events(Event.Call.class).get(0).arguments()).containsExactly(made, Value.PRIMITIVE);
    }

    @Test
    void arraysHaveTheirExactType() {
        returned(Snippet.of("Object m() { return new int[3]; }"), Kind.NEW_ARRAY, "[I");
        returned(Snippet.of("Object m() { return new Thread[3]; }"), Kind.NEW_ARRAY, "[Ljava/lang/Thread;");
        returned(Snippet.of("Object m() { return new Thread[3][]; }"), Kind.NEW_ARRAY, "[[Ljava/lang/Thread;");
        returned(Snippet.of("Object m() { return new long[3][4]; }"), Kind.NEW_ARRAY, "[[J");
    }

    @Test
    void fieldsKnowTheirObjectAndTheirMember() {
        Value read = returned(Snippet.of("Thread f; Object m(T t) { return t.f; }"), Kind.FIELD, "java/lang/Thread");
        assertThat(read.member()).isEqualTo(new MemberRef("T", "f", "Ljava/lang/Thread;"));
        assertThat(read.base().index()).isEqualTo(1);
        Value shared = returned(Snippet.of("static int[] f; Object m() { return f; }"), Kind.STATIC, "[I");
        assertThat(shared.member()).isEqualTo(new MemberRef("T", "f", "[I"));
        assertThatThrownBy(shared::base).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(snippetParameter()::member).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void elementsHaveTheTypeThatAllTheirArraysShare() {
        Value element = returned(Snippet.of("Object m(Thread[] a) { return a[0]; }"), Kind.ELEMENT, "java/lang/Thread");
        assertThat(element.base().kind()).isEqualTo(Kind.PARAMETER);
        returned(Snippet.of("Object m(int[][] a) { return a[0]; }"), Kind.ELEMENT, "[I");
        returned(
                Snippet.of("Object m(boolean c, Thread[] a, Thread[] b) { return (c ? a : b)[0]; }"),
                Kind.ELEMENT,
                "java/lang/Thread");
        returned(
                Snippet.of("Object m(boolean c, Thread[] a, String[] b) { return (c ? a : b)[0]; }"),
                Kind.ELEMENT,
                "java/lang/Object");
        returned(
                Snippet.of(
                        "Object m(Object[] a) { Object[] x = a; while (x[1] != null) x = (Object[]) x[1]; return x[0]; }"),
                Kind.ELEMENT,
                "java/lang/Object");
    }

    @Test
    void castsAreKeptUnlessTheyDoNothing() {
        Value cast = returned(Snippet.of("Object m(Object o) { return (Thread) o; }"), Kind.CAST, "java/lang/Thread");
        assertThat(cast.base().kind()).isEqualTo(Kind.PARAMETER);
        returned(Snippet.of("Object m(Thread o) { return (Thread) (Thread) o; }"), Kind.PARAMETER, "java/lang/Thread");
        returned(Snippet.of("Object m(Object o) { return (String[]) o; }"), Kind.CAST, "[Ljava/lang/String;");
    }

    @Test
    void constantsKeepTheirText() {
        assertThat(returned(Snippet.of("Object m() { return \"x y\"; }"), Kind.STRING, "java/lang/String")
                        .text())
                .isEqualTo("x y");
        assertThat(returned(Snippet.of("Object m() { return Thread.class; }"), Kind.CLASS, "java/lang/Class")
                        .text())
                .isEqualTo("java/lang/Thread");
        assertThat(returned(Snippet.of("Object m() { return int[].class; }"), Kind.CLASS, "java/lang/Class")
                        .text())
                .isEqualTo("[I");
        returned(Snippet.of("Object m() { return null; }"), Kind.NULL, null);
        returned(Snippet.of("Object m(Object a) { return a + \"b\" + 1; }"), Kind.CONCATENATION, "java/lang/String");
    }

    @Test
    void aPhiHasTheValuesThatMeet() {
        Snippet snippet = Snippet.of("Object m(boolean c, Object a) { Object x = c ? a : new Thread(); return x; }");
        Value phi = returned(snippet, Kind.PHI, null);
        assertThat(phi.inputs()).extracting(Value::kind).containsExactlyInAnyOrder(Kind.PARAMETER, Kind.NEW);
    }

    @Test
    void aLoopThatChangesNothingMakesNoPhi() {
        Snippet snippet = Snippet.of("""
                Object m(int n, Object a) {
                    Object x = a;
                    for (int i = 0; i < n; i++) {
                        Object y = x;
                        for (int j = 0; j < i; j++) {
                            Object z = x;
                            x = y;
                            y = z;
                        }
                    }
                    return x;
                }
                """);
        returned(snippet, Kind.PARAMETER, "java/lang/Object");
        assertThat(snippet.method("m").values()).noneMatch(value -> value.kind() == Kind.PHI);
    }

    @Test
    void aHandlerSeesWhatIsStoredInItsRange() {
        Snippet snippet = Snippet.of("""
                Object m(Object a) {
                    Object x = null;
                    try {
                        x = a;
                        a.notify();
                        x = "late";
                        a.notify();
                    } catch (RuntimeException e) {
                        return x;
                    }
                    return null;
                }
                """);
        Value seen = snippet.events(Event.Return.class).stream()
                .map(Event.Return::value)
                .filter(value -> value.kind() == Kind.PHI)
                .findFirst()
                .orElseThrow();
        assertThat(seen.inputs())
                .extracting(Value::kind)
                .containsExactlyInAnyOrder(Kind.NULL, Kind.PARAMETER, Kind.STRING);
    }

    @Test
    void anExceptionIsCaughtWithItsType() {
        String body = "Object m() { try { notify(); return null; } catch (%s e) { return e; } }";
        Snippet one = Snippet.of(String.format(body, "IllegalStateException"));
        assertThat(one.events(Event.Return.class))
                .extracting(event -> event.value().type())
                .contains("java/lang/IllegalStateException");
        Snippet several = Snippet.of(String.format(body, "IllegalStateException | ClassCastException"));
        assertThat(several.events(Event.Return.class))
                .extracting(event -> event.value().type())
                .contains("java/lang/Throwable");
    }

    @Test
    void aCallIsOneValueHoweverOftenItRuns() {
        Snippet snippet = Snippet.of(
                "Object m(Iterator<Object> i) { Object x = null;" + " while (i.hasNext()) x = i.next(); return x; }");
        Value phi = returned(snippet, Kind.PHI, null);
        assertThat(phi.inputs()).extracting(Value::kind).containsExactlyInAnyOrder(Kind.NULL, Kind.CALL);
    }

    private static Value snippetParameter() {
        return Snippet.of("Object m(Object a) { return a; }").returned();
    }

    private static Value returned(Snippet snippet, Kind kind, String type) {
        Value value = snippet.returned();
        assertThat(value.kind()).isEqualTo(kind);
        assertThat(value.type()).isEqualTo(type);
        return value;
    }
}
