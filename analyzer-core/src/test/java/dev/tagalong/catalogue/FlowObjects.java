package dev.tagalong.catalogue;

import com.google.common.base.Defaults;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Receivers and arguments of one call, with marks in them of which it is known where they were put. */
final class FlowObjects {
    /** An object whose ways are followed; it fits wherever any object does. */
    static final class Mark implements Comparable<Mark> {
        private static int made;
        private final int number = made++;

        @Override
        public int compareTo(Mark other) {
            return Integer.compare(number, other.number);
        }
    }

    /** By mark where it was before the call: {@code 1}, {@code this.element}, {@code call(2)}. */
    private final Map<Object, String> origins = new IdentityHashMap<>();

    private final int number;

    /** What a function was given, as {@code N(i) ORIGIN}. */
    private final Set<String> given = new LinkedHashSet<>();

    /** @param number what is passed for each int: an index, or a capacity */
    FlowObjects(int number) {
        this.number = number;
    }

    Map<Object, String> origins() {
        return origins;
    }

    Set<String> given() {
        return given;
    }

    Object mark(String origin) {
        Object mark = new Mark();
        origins.put(mark, origin);
        return mark;
    }

    /** An object of just this class, filled at {@code where}; null if none can be made. */
    @Nullable
    Object filled(Class<?> type, String where) {
        return Stream.of(collections(where), maps(where), others(where))
                .flatMap(Collection::stream)
                .filter(each -> each.getClass() == type)
                .findFirst()
                .orElse(null);
    }

    /**
     * One object that fits a type, filled at {@code where}; null if none can be made.
     *
     * @param written the type as it is written, from which it is known what a function is to answer
     */
    @Nullable
    Object fitting(Class<?> type, Type written, String where) {
        if (type.isPrimitive()) {
            return primitive(type);
        } else if (type == Object.class || type == Comparable.class) {
            return mark(where);
        } else if (type == Object[].class) {
            return new Object[] {mark(where + ".element")};
        } else if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 1);
        } else if (type.isAssignableFrom(String.class)) {
            return "text";
        } else if (type == TimeUnit.class) {
            return TimeUnit.MILLISECONDS;
        } else if (type == Class.class) {
            return Object.class;
        } else if (type.isInterface() && function(type) != null && type != Iterable.class) {
            return function(type, answered(written), where);
        }
        return Stream.of(collections(where), maps(where), others(where))
                .flatMap(Collection::stream)
                .filter(type::isInstance)
                .findFirst()
                .orElse(null);
    }

    private Object primitive(Class<?> type) {
        if (type == boolean.class) {
            return true;
        } else if (type == long.class) {
            return 1L;
        } else if (type == float.class) {
            return 0.75f;
        }
        return type == int.class ? (Object) number : Defaults.defaultValue(type);
    }

    private List<Object> collections(String where) {
        List<Object> one = List.of(mark(where + ".element"));
        Stack<Object> stack = new Stack<>();
        stack.addAll(one);
        return List.of(
                new ArrayList<>(one),
                new HashSet<>(one),
                new LinkedHashSet<>(one),
                new TreeSet<>(one),
                new LinkedList<>(one),
                new Vector<>(one),
                stack,
                new ArrayDeque<>(one),
                new PriorityQueue<>(one),
                new ArrayBlockingQueue<>(9, false, one),
                new LinkedBlockingQueue<>(one),
                new LinkedBlockingDeque<>(one),
                new PriorityBlockingQueue<>(one),
                new ConcurrentLinkedQueue<>(one),
                new ConcurrentLinkedDeque<>(one),
                new CopyOnWriteArrayList<>(one),
                new CopyOnWriteArraySet<>(one),
                new ConcurrentSkipListSet<>(one),
                new LinkedTransferQueue<>(one));
    }

    private List<Object> maps(String where) {
        Map<Object, Object> one = Map.of(mark(where + ".key"), mark(where + ".value"));
        return List.of(
                new HashMap<>(one),
                new LinkedHashMap<>(one),
                new TreeMap<>(one),
                new Hashtable<>(one),
                new IdentityHashMap<>(one),
                new ConcurrentHashMap<>(one),
                new ConcurrentSkipListMap<>(one));
    }

    private List<Object> others(String where) {
        List<Object> one = List.of(mark(where + ".element"));
        Map<Object, Object> entries = Map.of(mark(where + ".key"), mark(where + ".value"));
        Object entry = new java.util.AbstractMap.SimpleEntry<>(
                entries.entrySet().iterator().next());
        return List.of(
                entry,
                Optional.of(mark(where + ".value")),
                new AtomicReference<>(mark(where + ".value")),
                CompletableFuture.completedFuture(mark(where + ".value")),
                new java.lang.ref.WeakReference<>(mark(where + ".referent")),
                new ArrayList<>(one).listIterator(),
                Collections.enumeration(new ArrayList<>(one)),
                new ArrayList<>(one).stream());
    }

    private static @Nullable Method function(Class<?> type) {
        List<Method> open = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .toList();
        return open.size() == 1 ? open.get(0) : null;
    }

    /** What a function answers that is written so: the bound of its last type argument. */
    private static Class<?> answered(Type written) {
        Type last = written;
        if (written instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            last = arguments[arguments.length - 1];
        }
        if (last instanceof WildcardType wildcard) {
            last = wildcard.getUpperBounds()[0];
        }
        last = last instanceof ParameterizedType parameterized ? parameterized.getRawType() : last;
        return last instanceof Class<?> type && last != written ? type : Object.class;
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    /** A function that notes what it is given, and answers a new mark where it can. */
    private Object function(Class<?> type, Class<?> answered, String where) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
            } else if (isOfObject(method)) {
                return method.getName().equals("equals")
                        ? proxy == arguments[0]
                        : method.getName().equals("hashCode") ? 7 : "f";
            }
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                String origin = origins.get(arguments[i]);
                if (origin != null) {
                    given.add(where + "(" + (i + 1) + ") " + origin);
                }
            }
            return answer(method.getReturnType(), answered, where);
        };
        return Proxy.newProxyInstance(FlowObjects.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private @Nullable Object answer(Class<?> type, Class<?> answered, String where) {
        if (type == void.class) {
            return null;
        } else if (type.isPrimitive()) {
            return type == double.class ? (Object) 0.0 : primitive(type);
        }
        return fitting(answered, answered, "call(" + where + ")");
    }

    /**
     * What an object holds, by the parts of the models: {@code element}, {@code key}, {@code value}.
     *
     * @param once true if what can be read only once can be read
     */
    static Map<String, List<Object>> parts(@Nullable Object object, boolean once) {
        Map<String, List<Object>> parts = new LinkedHashMap<>();
        if (object instanceof Collection<?> collection) {
            parts.put("element", new ArrayList<>(collection));
        } else if (object instanceof Object[] array) {
            parts.put("element", Arrays.asList(array));
        } else if (object instanceof Map<?, ?> map) {
            parts.put("key", new ArrayList<>(map.keySet()));
            parts.put("value", new ArrayList<>(map.values()));
        } else if (object instanceof Map.Entry<?, ?> entry) {
            parts.put("key", Collections.singletonList(entry.getKey()));
            parts.put("value", Collections.singletonList(entry.getValue()));
        } else if (once && object instanceof Iterator<?> iterator) {
            List<Object> elements = new ArrayList<>();
            iterator.forEachRemaining(elements::add);
            parts.put("element", elements);
        } else if (once && object instanceof Stream<?> stream) {
            parts.put("element", stream.limit(3).collect(Collectors.toCollection(ArrayList::new)));
        } else if (once && object instanceof java.util.Enumeration<?> enumeration) {
            parts.put("element", new ArrayList<>(Collections.list(enumeration)));
        } else if (object instanceof Optional<?> optional) {
            parts.put("value", Collections.singletonList(optional.orElse(null)));
        } else if (object instanceof AtomicReference<?> reference) {
            parts.put("value", Collections.singletonList(reference.get()));
        } else if (object instanceof CompletableFuture<?> future && future.isDone()) {
            parts.put("value", Collections.singletonList(future.getNow(null)));
        } else if (object instanceof java.lang.ref.Reference<?> reference) {
            parts.put("referent", Collections.singletonList(reference.get()));
        }
        return parts;
    }
}
