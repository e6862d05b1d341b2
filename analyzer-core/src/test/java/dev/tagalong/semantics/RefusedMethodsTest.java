package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Methods that old frameworks call and newer JDKs refuse, which is why Hadoop, and so Spark 3.5, runs on JDK 17 only.
 * Called by reflection, since javac warns at each mention.
 */
class RefusedMethodsTest {
    private static final int JDK = Runtime.version().feature();

    /** What a call throws, or null. */
    private static @Nullable Throwable thrown(Method method, @Nullable Object receiver, Object... arguments)
            throws IllegalAccessException {
        try {
            method.invoke(receiver, arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }

    private static void isRefusedFrom(int feature, @Nullable Throwable thrown) {
        if (JDK >= feature) {
            assertThat(thrown).isExactlyInstanceOf(UnsupportedOperationException.class);
        } else {
            assertThat(thrown).isNull();
        }
    }

    @Test
    void theSubjectOfAContextIsRefusedFrom23On() throws ReflectiveOperationException {
        Class<?> context = Class.forName("java.security.AccessControlContext");
        Object current = Class.forName("java.security.AccessController")
                .getMethod("getContext")
                .invoke(null);

        isRefusedFrom(23, thrown(Subject.class.getMethod("getSubject", context), null, current));
    }

    @Test
    void stoppingAThreadIsRefusedFrom20On() throws ReflectiveOperationException {
        isRefusedFrom(20, thrown(Thread.class.getMethod("stop"), new Thread()));
    }
}
