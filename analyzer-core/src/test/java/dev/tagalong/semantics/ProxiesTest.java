package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.NotSerializableException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Dynamic proxies travel as their invocation handler. */
class ProxiesTest {
    interface Greeter {
        String greet();
    }

    interface Replaceable {
        Object writeReplace();
    }

    record Answering(@Nullable Object answer) implements InvocationHandler, Serializable {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
            return answer;
        }
    }

    record Throwing() implements InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            throw new UnsupportedOperationException(method.getName());
        }
    }

    record ByName(String self) implements InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return method.getName().equals("writeReplace") ? proxy : self;
        }
    }

    private static Supplier<Object> proxy(Supplier<InvocationHandler> handler, Class<?>... interfaces) {
        ClassLoader loader = ProxiesTest.class.getClassLoader();
        return () -> Proxy.newProxyInstance(loader, interfaces, handler.get());
    }

    @Test
    void thePayloadIsTheHandler() {
        Greeter arrived = StreamTruth.of(proxy(() -> new Answering("hello"), Greeter.class))
                .arrives()
                .arrived(Greeter.class);

        assertThat(arrived.greet()).isEqualTo("hello");
        StreamTruth.of(proxy(() -> new Answering(new Object()), Greeter.class))
                .isRefused(NotSerializableException.class, "error not-serializable .h.answer java.lang.Object");
    }

    @Test
    void aHandlerThatIsNotSerializableIsTheOneToBlame() {
        StreamTruth truth = StreamTruth.of(proxy(() -> (proxy, method, arguments) -> null, Greeter.class))
                .isRefused(NotSerializableException.class, "error not-serializable .h ProxiesTest$$Lambda");

        assertThat(truth.report().findings().get(0).path().get(0).owner()).isEqualTo("java.lang.reflect.Proxy");
    }

    @Test
    void aReplacingMethodOfAnInterfaceIsInvokedThroughTheHandler() {
        StreamTruth.of(proxy(() -> new Answering("stand-in"), Greeter.class, Replaceable.class))
                .arrives()
                .arrived(String.class);
        StreamTruth.of(proxy(() -> new Answering(new Object()), Replaceable.class))
                .isRefused(NotSerializableException.class, "error not-serializable .writeReplace java.lang.Object");
    }

    @Test
    void aProxyThatAnswersItselfIsWrittenAsItIs() {
        StreamTruth.of(proxy(() -> new ByName("me"), Greeter.class, Replaceable.class))
                .arrives()
                .arrived(Greeter.class);
    }

    @Test
    void aHandlerThatAnswersNullToEverythingTurnsTheProxyIntoNull() {
        StreamTruth truth = StreamTruth.of(proxy(() -> new Answering(null), Replaceable.class))
                .arrives();

        assertThat(truth.arrived()).isNull();
    }

    @Test
    void aHandlerThatThrowsRefusesTheProxy() {
        StreamTruth.of(() -> new Box(proxy(Throwing::new, Replaceable.class).get()))
                .isRefused(
                        UnsupportedOperationException.class,
                        "error write-hook-throws .value $Proxy(ProxiesTest$Replaceable)");
    }
}
