package dev.tagalong.bytecode.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Types of parameters and results by descriptor. Thread safe. */
final class Descriptors {
    /** Enough for the descriptors that most methods share, a megabyte or so. */
    private static final int MOST_KNOWN = 1 << 12;

    private static final Map<String, Shape> KNOWN = new ConcurrentHashMap<>();

    private Descriptors() {}

    /**
     * A parameter.
     *
     * @param type internal name, or an array's descriptor; null for a primitive
     * @param wide true for long and double, which take two slots
     */
    record Parameter(@Nullable String type, boolean wide) {}

    /**
     * A method's types.
     *
     * @param result as a parameter's type; null also for void
     * @param resultSize slots of the result, 0 to 2
     */
    record Shape(List<Parameter> parameters, @Nullable String result, int resultSize) {}

    static Shape of(String descriptor) {
        Shape known = KNOWN.get(descriptor);
        if (known != null) {
            return known;
        }
        Shape shape = read(descriptor);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(descriptor, shape);
        }
        return shape;
    }

    /** Internal name or array's descriptor of a reference type; null for a primitive or void. */
    static @Nullable String reference(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'L' -> descriptor.substring(1, descriptor.length() - 1);
            case '[' -> descriptor;
            default -> null;
        };
    }

    static int size(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'V' -> 0;
            case 'J', 'D' -> 2;
            default -> 1;
        };
    }

    /** The type of an array of this. */
    static String arrayOf(String type) {
        return type.startsWith("[") ? "[" + type : "[L" + type + ";";
    }

    private static Shape read(String descriptor) {
        List<Parameter> parameters = new ArrayList<>();
        int at = 1;
        while (descriptor.charAt(at) != ')') {
            int end = end(descriptor, at);
            String one = descriptor.substring(at, end);
            parameters.add(new Parameter(reference(one), size(one) == 2));
            at = end;
        }
        String result = descriptor.substring(at + 1);
        return new Shape(List.copyOf(parameters), reference(result), size(result));
    }

    private static int end(String descriptor, int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }
}
