package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.swing.JComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of as many classes of the JDK as can be made: the walker's verdict is that of the real streams. */
class JdkInstancesTest {
    /** Their readResolve refuses what the samples put together. */
    private static final Set<String> READ_ONLY_WHAT_THEY_KNOW =
            Set.of("java.security.KeyRep", "java.lang.invoke.SerializedLambda");

    @BeforeAll
    static void noWindows() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void whatPublicConstructorsMake() throws Exception {
        Set<Class<?>> made = new HashSet<>();
        Set<String> swing = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        int objects = 0;
        for (Constructor<?> constructor : constructors()) {
            for (boolean thread : new boolean[] {false, true}) {
                Maker maker = () -> filled(constructor, thread ? new Thread() : "1");
                Class<?> type = constructor.getDeclaringClass();
                String disagreement;
                try {
                    disagreement = Agreement.disagreement(maker);
                } catch (Samples.NoSample e) {
                    break;
                }
                objects++;
                made.add(type);
                if (disagreement != null && isSwing(maker)) {
                    swing.add(type.getName());
                } else if (disagreement != null && !isExcused(type, disagreement)) {
                    wrong.add(constructor + (thread ? " with a thread: " : ": ") + disagreement);
                }
            }
        }
        System.out.printf(
                "JDK: %d objects of %d classes; too much is found in %d of Swing: %s%n",
                objects, made.size(), swing.size(), swing);
        assertThat(wrong).isEmpty();
        assertThat(made).hasSizeGreaterThan(800);
        assertThat(swing).hasSizeLessThan(40);
    }

    /**
     * Swing's components take themselves apart at the beginning of their write and put themselves together at its end,
     * so that a stream sees below them what is not there before and after: there the walker finds too much, never too
     * little.
     */
    private static boolean isSwing(Maker maker) throws Exception {
        return Agreement.meets(JComponent.class, maker.make()) && !Agreement.overlooks(maker);
    }

    private static boolean isExcused(Class<?> type, String disagreement) {
        return READ_ONLY_WHAT_THEY_KNOW.contains(type.getName()) && disagreement.startsWith("reading throws");
    }

    @Test
    void enumConstants() throws Exception {
        Map<String, String> uninitialised = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        int constants = 0;
        for (Class<?> type : JdkImage.serializable().loaded()) {
            Object[] values = null;
            try {
                values = type.getEnumConstants();
            } catch (LinkageError e) {
                uninitialised.put(type.getName(), e.toString());
            }
            if (values != null && values.length > 0) {
                constants++;
                Object constant = values[values.length - 1];
                String disagreement = Agreement.disagreement(() -> constant);
                if (disagreement != null) {
                    wrong.add(type.getName() + ": " + disagreement);
                }
            }
        }
        System.out.println("JDK: " + constants + " enums; not initialised: " + uninitialised.keySet());
        assertThat(wrong).isEmpty();
        assertThat(uninitialised).hasSizeLessThanOrEqualTo(10);
        assertThat(constants).isGreaterThan(500);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.tagalong.heap.JdkFactories#all")
    void whatFactoriesMake(String name, Maker maker) throws Exception {
        assertThat(Agreement.disagreement(maker)).isNull();
    }

    /** Of public classes in exported packages. */
    static List<Constructor<?>> constructors() {
        List<Constructor<?>> constructors = new ArrayList<>();
        for (Class<?> type : JdkImage.serializable().loaded()) {
            if (Modifier.isPublic(type.getModifiers())
                    && !Modifier.isAbstract(type.getModifiers())
                    && type.getModule().isExported(type.getPackageName())) {
                constructors.addAll(List.of(type.getConstructors()));
            }
        }
        return constructors;
    }

    static Object filled(Constructor<?> constructor, Object filling) throws Samples.NoSample {
        Object object = new Samples(filling).make(constructor);
        try {
            if (object instanceof Collection<?>) {
                @SuppressWarnings("unchecked")
                Collection<Object> collection = (Collection<Object>) object;
                collection.add(filling);
            } else if (object instanceof Map<?, ?>) {
                @SuppressWarnings("unchecked")
                Map<Object, Object> map = (Map<Object, Object>) object;
                map.put("key", filling);
            }
        } catch (RuntimeException e) {
            // It takes only other things and stays as it is.
        }
        return object;
    }
}
