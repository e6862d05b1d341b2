package dev.tagalong.generated;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the handlers of generated proxies do; the only constant is a handler that can be sent. */
public enum Handling implements InvocationHandler {
    /** Answers {@code writeReplace} with the proxy itself. */
    HARMLESS;

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return invoke(proxy, method, arguments, () -> proxy);
    }

    /**
     * Answers a call to {@code proxy}.
     *
     * @param replacement makes the answer of {@code writeReplace}; null for the proxy itself
     */
    public static @Nullable Object invoke(
            Object proxy,
            Method method,
            @Nullable Object @Nullable [] arguments,
            @Nullable Supplier<@Nullable Object> replacement) {
        switch (method.getName()) {
            case "hashCode":
                return Hooks.hash(proxy);
            case "equals":
                return Hooks.same(proxy, arguments == null ? null : arguments[0]);
            case "toString":
                return Hooks.text(proxy);
            case "writeReplace":
                Hooks.enter(proxy, "writeReplace");
                return Hooks.replace(proxy, replacement == null ? () -> proxy : replacement);
            default:
                Hooks.forbidden("call of a proxy's " + method.getName());
                return null;
        }
    }
}
