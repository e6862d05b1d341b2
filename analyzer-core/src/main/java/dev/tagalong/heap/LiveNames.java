package dev.tagalong.heap;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of live classes as reports show them. */
final class LiveNames {
    private LiveNames() {}

    /**
     * The binary name; {@code java.lang.Thread[]} for an array, {@code Host$$Lambda} for a lambda, whose own name
     * differs from run to run, {@code $Proxy(a.I,b.J)} for a dynamic proxy.
     */
    static String of(Class<?> type) {
        if (type.isArray()) {
            return of(type.getComponentType()) + "[]";
        }
        if (Proxy.isProxyClass(type)) {
            return Arrays.stream(type.getInterfaces())
                    .map(Class::getName)
                    .sorted()
                    .collect(Collectors.joining(",", "$Proxy(", ")"));
        }
        String name = type.getName();
        if (!type.isHidden()) {
            return name;
        }
        int lambda = name.indexOf("$$Lambda");
        return lambda >= 0 ? name.substring(0, lambda) + "$$Lambda" : name.substring(0, name.indexOf('/'));
    }

    /** What an array class of any depth is made of; any other class itself. */
    static Class<?> element(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element;
    }

    /** True if a class, or what an array class is made of, is hidden: no other class can find it by name. */
    static boolean hidden(Class<?> type) {
        return element(type).isHidden();
    }

    /** True if the class was made by a lambda expression or method reference. */
    static boolean lambda(Class<?> type) {
        return type.isHidden() && type.isSynthetic() && type.getName().contains("$$Lambda");
    }

    /**
     * The same, of a class that has a name: a hidden class cannot be named, and its lambdas refuse to say what they
     * are. Their names begin with that of the hidden class and its address, {@code Host_0x00007f}.
     */
    static boolean lambdaOfNamed(Class<?> type) {
        return lambda(type) && type.getName().lastIndexOf("_0x", type.getName().indexOf("$$Lambda")) < 0;
    }

    /**
     * True if the class belongs to the JDK itself: to a named module whose name begins with {@code java.} or
     * {@code jdk.}. Dynamic proxies, whose modules are named so too, do not.
     */
    static boolean jdk(Class<?> type) {
        Class<?> element = element(type);
        String module = element.getModule().getName();
        return module != null
                && !Proxy.isProxyClass(element)
                && (module.startsWith("java.") || module.startsWith("jdk."));
    }
}
