package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** Settings that are read by calling methods. */
interface Settings extends Serializable {
    String host();
}

final class Values implements InvocationHandler, Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values;

    Values(Map<String, Object> values) {
        this.values = new HashMap<>(values);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return values.get(method.getName());
    }

    static <T> T of(Class<T> type, Map<String, Object> values) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Values(values)));
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Settings settings = Values.of(Settings.class, Map.of("host", "localhost"));
        out.writeObject(settings);
    }
}
