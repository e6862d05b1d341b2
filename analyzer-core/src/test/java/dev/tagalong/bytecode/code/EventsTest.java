package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.code.Value.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

class EventsTest {
    @Test
    void storesNameTheirFieldAndPrimitivesAreNotListed() {
        Snippet snippet = Snippet.of("""
                Object f; static Object g; int h;
                void m(Object a) {
                    f = a;
                    g = null;
                    h = 3;
                }
                """);
        List<Event.Store> stores = snippet.events(Event.Store.class);
        assertThat(stores).hasSize(2);
        Event.Store first = stores.get(0);
        assertThat(first.base()).isSameAs(snippet.method("m").parameters().get(0));
        assertThat(first.value()).isSameAs(snippet.method("m").parameters().get(1));
        assertThat(first.field()).isEqualTo(new MemberRef("T", "f", "Ljava/lang/Object;"));
        assertThat(first.line()).isEqualTo(4);
        assertThat(stores.get(1).base()).isNull();
        assertThat(stores.get(1).value().kind()).isEqualTo(Kind.NULL);
    }

    @Test
    void elementsAreStoredInTheirArray() {
        Snippet snippet = Snippet.of("Object[] m(Object a) { return new Object[] {a, null}; }");
        assertThat(snippet.events(Event.ElementStore.class))
                .allMatch(store -> store.array() == snippet.returned())
                .extracting(store -> store.value().kind())
                .containsExactly(Kind.PARAMETER, Kind.NULL);
    }

    @Test
    void handlersNameWhatTheyCoverAndCatch() {
        Snippet snippet = Snippet.of("""
                Object m(Runnable a) {
                    try {
                        a.run();
                        return null;
                    } catch (IllegalStateException | Error e) {
                        return e;
                    }
                }
                """);
        int call = snippet.events(Event.Call.class).get(0).at();
        MethodCode code = snippet.method("m");
        Value caught = code.values().stream()
                .filter(value -> value.kind() == Kind.CAUGHT)
                .findFirst()
                .orElseThrow();
        assertThat(code.catches())
                .extracting(Catch::type)
                .containsExactly("java/lang/IllegalStateException", "java/lang/Error");
        assertThat(code.catches())
                .allMatch(each -> each.covers(call) && !each.covers(each.handler()) && each.handler() == caught.at());
    }

    @Test
    void callsHaveReceiverArgumentsAndResult() {
        Snippet snippet = Snippet.of("Object m(List<Object> a, long n) { a.clear(); return T.s(n, a, getClass()); }"
                + " static Object s(long n, Object a, Object b) { return a; }");
        List<Event.Call> calls = snippet.events(Event.Call.class);
        assertThat(calls)
                .extracting(Event.Call::opcode)
                .containsExactly(Opcodes.INVOKEINTERFACE, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESTATIC);
        assertThat(calls.get(0).onInterface()).isTrue();
        assertThat(calls.get(0).result()).isNull();
        assertThat(calls.get(0).method()).isEqualTo(new MemberRef("java/util/List", "clear", "()V"));
        List<Value> parameters = snippet.method("m").parameters();
        assertThat(calls.get(2).arguments())
                .containsExactly(
                        Value.PRIMITIVE, parameters.get(1), calls.get(1).result());
        assertThat(calls.get(2).result()).isSameAs(snippet.returned());
        assertThat(snippet.returned().type()).isEqualTo("java/lang/Object");
    }

    @Test
    void aConstructorWorksOnItsFirstParameter() {
        MethodCode constructor = Snippet.of("Object f; T(Object a) { f = a; }").method("<init>");
        Event.Call call = (Event.Call) constructor.events().get(0);
        assertThat(call.method().name()).isEqualTo("<init>");
        assertThat(call.arguments()).containsExactly(constructor.parameters().get(0));
    }

    @Test
    void aLambdaKnowsWhatItCaptures() {
        Snippet snippet = Snippet.of("Object f; Runnable m(long n, Object a) { return () -> { f = a + \"\" + n; }; }");
        Event.Lambda lambda = snippet.events(Event.Lambda.class).get(0);
        List<Value> parameters = snippet.method("m").parameters();
        assertThat(lambda.captured()).containsExactly(parameters.get(0), parameters.get(2), Value.PRIMITIVE);
        assertThat(lambda.result()).isSameAs(snippet.returned());
        assertThat(lambda.result().kind()).isEqualTo(Kind.LAMBDA);
        assertThat(lambda.interfaces()).containsExactly("java/lang/Runnable");
        assertThat(lambda.method()).isEqualTo(new MemberRef("java/lang/Runnable", "run", "()V"));
        assertThat(lambda.implementation().owner()).isEqualTo("T");
        assertThat(lambda.serializable()).isFalse();
        assertThat(snippet.all().methods())
                .containsKey(
                        lambda.implementation().name() + lambda.implementation().descriptor());
    }

    @Test
    void aSerializableLambdaSaysSo() {
        Snippet snippet =
                Snippet.of("Object m(Object a) { return (Supplier<Object> & Serializable & Cloneable) () -> a; }");
        Event.Lambda lambda = snippet.events(Event.Lambda.class).get(0);
        assertThat(lambda.serializable()).isTrue();
        assertThat(lambda.interfaces())
                .startsWith("java/util/function/Supplier")
                .contains("java/lang/Cloneable");
        MethodCode restoring = snippet.method("$deserializeLambda$");
        assertThat(restoring.events()).isEmpty();
        assertThat(restoring.values()).isEmpty();
        assertThat(restoring.always().isEmpty()).isTrue();
    }

    @Test
    void anInterfaceThatIsNotSerializableItselfIsAskedForByFlag() {
        Snippet snippet =
                Snippet.of("interface S extends Runnable, Serializable {} S m(Object a) { return a::notify; }");
        Event.Lambda lambda = snippet.events(Event.Lambda.class).get(0);
        assertThat(lambda.serializable()).isTrue();
        assertThat(lambda.interfaces()).startsWith("T$S");
        assertThat(lambda.captured())
                .containsExactly(snippet.method("m").parameters().get(1));
        assertThat(lambda.implementation()).isEqualTo(new MemberRef("java/lang/Object", "notify", "()V"));
        assertThat(lambda.handle()).isEqualTo(Opcodes.H_INVOKEVIRTUAL);
    }

    @Test
    void whatIsThrownIsAnEvent() {
        Snippet snippet = Snippet.of("void m(RuntimeException e) { throw e; }");
        assertThat(snippet.events(Event.Throw.class).get(0).value())
                .isSameAs(snippet.method("m").parameters().get(1));
    }

    @Test
    void methodsWithoutCodeAreNotListed() {
        Snippet snippet = Snippet.of("native void n(); interface I { void a(); }");
        assertThat(snippet.all().methods()).containsOnlyKeys("<init>()V");
        assertThat(snippet.all().faults()).isEmpty();
    }

    @Test
    void methodsOfRecordsAndSwitchesMakeNoLambda() {
        Snippet snippet = Snippet.of("record R(Object a) {} Object m(R r, Thread.State s) {"
                + " switch (s) { case NEW: return r.toString(); default: return r; } }");
        assertThat(snippet.events(Event.Lambda.class)).isEmpty();
        assertThat(snippet.events(Event.Return.class))
                .extracting(event -> event.value().kind())
                .containsExactly(Kind.CALL, Kind.PARAMETER);
    }
}
