package dev.tagalong.generated;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;

/** Dynamic proxies over the handlers of a graph. */
final class Proxies {
    private Proxies() {}

    static List<Kind> kinds(ClassLoader loader) {
        return List.of(
                kind(loader, "proxy of Runnable", Runnable.class),
                kind(loader, "proxy of SerTask", SerTask.class),
                kind(loader, "proxy of Replaceable", Replaceable.class, Runnable.class));
    }

    private static Kind kind(ClassLoader loader, String name, Class<?>... interfaces) {
        return SimpleKind.made(name, List.of(Slot.early("handler", InvocationHandler.class)), values -> {
            InvocationHandler handler = values[0] == null ? Handling.HARMLESS : (InvocationHandler) values[0];
            return Proxy.newProxyInstance(loader, interfaces, handler);
        });
    }
}
