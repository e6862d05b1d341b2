package dev.tagalong.generated;

import dev.tagalong.finding.ClassNames;
import dev.tagalong.finding.Step;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes the way that a path describes, over what a stream really writes. */
final class PathFollower {
    private final StreamGraph graph;
    private final Session session;

    PathFollower(StreamGraph graph, Session session) {
        this.graph = graph;
        this.session = session;
    }

    /** Where a step can lead from any of these; empty if there is no such step. */
    Set<Spot> follow(Set<Spot> from, Step step) {
        Set<Spot> to = new LinkedHashSet<>();
        for (Spot start : from) {
            for (Spot spot : graph.closure(start)) {
                Spot.Links links = graph.links(spot);
                for (Spot next : links.spots()) {
                    if (holds(next.object(), step.holds()) && fits(spot, links, next, step)) {
                        to.add(next);
                    }
                }
            }
        }
        return to;
    }

    private boolean fits(Spot from, Spot.Links links, Spot to, Step step) {
        Object holder = from.object();
        return switch (step.kind()) {
            case FIELD, COMPONENT, OUTER, LOCAL -> fieldFits(holder, to.object(), step);
            case ELEMENT -> elementFits(holder, to.object(), step.name());
            case KEY -> !(holder instanceof Map<?, ?> map) || contains(map.keySet(), to.object());
            case VALUE -> !(holder instanceof Map<?, ?> map) || valueFits(map, to.object(), step.name());
            case CAPTURED ->
                holder instanceof SerializedLambda lambda && argumentFits(lambda, to.object(), step.name());
            case HANDLER -> Proxy.isProxyClass(holder.getClass());
            case REPLACEMENT -> links.replaced();
            case WRITTEN -> !links.replaced() && !(holder instanceof SerializedLambda);
        };
    }

    /** Fields of the JDK's classes cannot be opened; a hook can put anything in the place of its field. */
    private boolean fieldFits(Object holder, Object held, Step step) {
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(step.owner())) {
                return !Universe.made(type) || hooked(type) || isWritten(valueOf(type, step.name(), holder), held);
            }
        }
        return false;
    }

    private static boolean hooked(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("writeObject"));
    }

    private static @Nullable Object valueOf(Class<?> type, String name, Object holder) {
        try {
            Field field = Reflected.open(type.getDeclaredField(name));
            return field.get(holder);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private boolean elementFits(Object holder, Object held, String name) {
        int index = index(name);
        if (index < 0) {
            return true; // the name of a field that holds a single element
        } else if (holder instanceof Object[]) {
            return index < Array.getLength(holder) && isWritten(Array.get(holder, index), held);
        } else if (holder instanceof Iterable<?> elements) {
            List<Object> listed = new ArrayList<>();
            try {
                elements.forEach(listed::add);
            } catch (ConcurrentModificationException e) {
                return true; // a view of a list that has changed since it was made
            }
            return index < listed.size() && isWritten(listed.get(index), held);
        }
        return true; // a stand-in of the JDK, which cannot be asked
    }

    private boolean contains(Iterable<?> elements, Object held) {
        for (Object element : elements) {
            if (isWritten(element, held)) {
                return true;
            }
        }
        return false;
    }

    private boolean valueFits(Map<?, ?> map, Object held, String name) {
        if (name.startsWith("[\"")) {
            String key = name.substring(2, name.length() - 2);
            // Not asked of the map: a comparator of its own can take another string for another key.
            return map.entrySet().stream()
                    .anyMatch(entry -> key.equals(entry.getKey()) && isWritten(entry.getValue(), held));
        }
        return contains(map.values(), held);
    }

    /** True if {@code held} is what the stream shows for {@code element}. */
    private boolean isWritten(@Nullable Object element, Object held) {
        return element == held
                || (element != null
                        && standsIn(held)
                        && (element.getClass().isHidden() || !Universe.made(element.getClass())));
    }

    /** True for what the JDK writes in the place of objects of its own and of lambdas: nobody else knows these. */
    private boolean standsIn(Object held) {
        return !Universe.made(held.getClass()) && session.nameOf(held) == null;
    }

    private static boolean argumentFits(SerializedLambda lambda, Object held, String name) {
        int first = name.matches("arg\\d+") ? Integer.parseInt(name.substring(3)) : -1;
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            if ((first < 0 || first == i) && lambda.getCapturedArg(i) == held) {
                return true;
            }
        }
        return false;
    }

    /** The number in {@code [3]}, or -1. */
    private static int index(String name) {
        return name.matches("\\[\\d+]") ? Integer.parseInt(name.substring(1, name.length() - 1)) : -1;
    }

    /** True if reports name the class of {@code object} so, or that of what the JDK wrote in its place. */
    boolean holds(Object object, String name) {
        if (object instanceof SerializedLambda lambda) {
            return name.equals(lambda.getCapturingClass().replace('/', '.') + "$$Lambda");
        }
        return name(object.getClass()).equals(name) || standsIn(object);
    }

    private static String name(Class<?> type) {
        if (type.isArray()) {
            return name(type.getComponentType()) + "[]";
        }
        if (Proxy.isProxyClass(type)) {
            return Arrays.stream(type.getInterfaces())
                    .map(Class::getName)
                    .sorted()
                    .collect(Collectors.joining(",", "$Proxy(", ")"));
        }
        return ClassNames.of(type.getName());
    }
}
