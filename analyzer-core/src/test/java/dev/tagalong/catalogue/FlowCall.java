package dev.tagalong.catalogue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/** One call of a method with marked objects, and what its model does not tell of it. */
final class FlowCall {
    /** Of streams without end, and of everything else. */
    private static final int MOST_HELD = 3;

    private final Class<?> owner;
    private final Executable method;
    private final FlowCover cover;
    private final Set<String> wrong = new TreeSet<>();

    FlowCall(Class<?> owner, Executable method, FlowCover cover) {
        this.owner = owner;
        this.method = method;
        this.cover = cover;
    }

    static String descriptor(Executable method) {
        return method instanceof Method plain
                ? Type.getMethodDescriptor(plain)
                : Type.getConstructorDescriptor((Constructor<?>) method);
    }

    /** Owner, name and descriptor. */
    String words() {
        String name = method instanceof Constructor ? "<init>" : method.getName();
        return Type.getInternalName(owner) + "." + name + descriptor(method);
    }

    /** What the model does not tell, sorted. */
    Set<String> wrong() {
        return wrong;
    }

    /** Calls and compares; false if it could not be called, or refused: then nothing was moved that could be seen. */
    boolean run() {
        return run(new FlowObjects(0)) || run(new FlowObjects(1));
    }

    private boolean run(FlowObjects objects) {
        boolean made = method instanceof Constructor || Modifier.isStatic(method.getModifiers());
        Object receiver = made ? null : receiver(objects);
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = objects.fitting(
                    method.getParameterTypes()[i], method.getGenericParameterTypes()[i], String.valueOf(i + 1));
        }
        if ((!made && receiver == null) || Arrays.asList(arguments).contains(null)) {
            return false;
        }
        Object answer;
        try {
            answer = method instanceof Constructor<?> constructor
                    ? constructor.newInstance(arguments)
                    : ((Method) method).invoke(receiver, arguments);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
        compare(objects, receiver, arguments, answer);
        return true;
    }

    /** An object of just this class; of an interface, or an abstract class, one that fits. */
    private Object receiver(FlowObjects objects) {
        Object exact = objects.filled(owner, "this");
        return exact == null && Modifier.isAbstract(owner.getModifiers())
                ? objects.fitting(owner, owner, "this")
                : exact;
    }

    private void compare(FlowObjects objects, Object receiver, Object[] arguments, Object answer) {
        Set<String> seen = new LinkedHashSet<>();
        if (method instanceof Constructor) {
            note(seen, "this", answer, objects);
        } else {
            note(seen, "ret", answer, objects);
            note(seen, "this", receiver, objects);
            List<Object> there = new ArrayList<>(Arrays.asList(arguments));
            there.add(0, receiver);
            boolean known = objects.origins().containsKey(answer)
                    || there.stream().anyMatch(each -> each == answer)
                    || answer instanceof Number
                    || answer instanceof Boolean
                    || answer instanceof String;
            if (answer != null && !known && !cover.answers(answer.getClass(), there)) {
                wrong.add(words() + " answers a " + answer.getClass().getName());
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            note(seen, String.valueOf(i + 1), arguments[i], objects);
        }
        seen.addAll(objects.given());
        for (String each : seen) {
            String to = each.substring(0, each.indexOf(' '));
            String origin = each.substring(each.indexOf(' ') + 1);
            if (!cover.tells(to, origin)) {
                wrong.add(words() + " : " + to + " <- " + origin);
            }
        }
    }

    /** Notes what is in an object, and in the entries in it. */
    private static void note(Set<String> seen, String where, Object object, FlowObjects objects) {
        note(seen, where, objects.origins().get(object));
        FlowObjects.parts(object, where.equals("ret"))
                .forEach((part, held) -> held.stream().limit(MOST_HELD).forEach(each -> {
                    note(seen, where + "." + part, objects.origins().get(each));
                    if (each instanceof Map.Entry<?, ?>) {
                        FlowObjects.parts(each, false)
                                .forEach((inner, values) -> values.forEach(value -> note(
                                        seen,
                                        where + "." + part + "." + inner,
                                        objects.origins().get(value))));
                    }
                }));
    }

    private static void note(Set<String> seen, String where, String origin) {
        if (origin != null) {
            seen.add(where + " " + origin);
        }
    }
}
