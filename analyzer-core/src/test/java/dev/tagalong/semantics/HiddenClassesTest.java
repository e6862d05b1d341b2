package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that cannot be found by name. */
class HiddenClassesTest {
    /** Becomes a hidden class. */
    static class Plain implements Serializable {
        final Object value;
        final Class<?> named = String.class;

        Plain(Object value) {
            this.value = value;
        }
    }

    /** Becomes a hidden class, for which the compiler's own equals and the like cannot be verified. */
    record Component(Object value) implements Serializable {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public String toString() {
            return "a component";
        }
    }

    /** Becomes a hidden class. */
    static class Hooked implements Serializable {
        final transient Object value;

        Hooked(Object value) {
            this.value = value;
        }

        private void writeObject(ObjectOutputStream out) throws IOException {
            out.writeObject(value);
        }

        LambdasTest.Task task(Object captured) {
            return () -> captured;
        }
    }

    private static Class<?> hidden(Class<?> type) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return MethodHandles.lookup()
                    .defineHiddenClass(in.readAllBytes(), false)
                    .lookupClass();
        } catch (IOException | IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    static Object made(Class<?> type, Object value) {
        try {
            Constructor<?> constructor = hidden(type).getDeclaredConstructor(Object.class);
            constructor.setAccessible(true);
            return constructor.newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anObjectOfAHiddenClassIsWrittenAndCannotBeRead() {
        for (Class<?> type : List.of(Plain.class, Component.class)) {
            String name = type.getName().replace("dev.tagalong.semantics.", "");
            StreamTruth.of(() -> new Box(made(type, "fine")))
                    .isUnreadable(ClassNotFoundException.class, "error read-fails .value " + name);
            StreamTruth truth = StreamTruth.of(() -> new Box(made(type, new Object())));
            assertThat(truth.writing()).isExactlyInstanceOf(NotSerializableException.class);
            assertThat(truth.found()).contains("error not-serializable .value.value java.lang.Object");
        }
        StreamTruth.of(() -> new Box(made(Hooked.class, "fine")))
                .isUnreadable(ClassNotFoundException.class, "error read-fails .value HiddenClassesTest$Hooked");
    }

    @Test
    void soIsAHiddenClassItselfAndAnArrayOfIt() {
        StreamTruth.of(() -> new Box(hidden(Plain.class)))
                .isUnreadable(ClassNotFoundException.class, "error read-fails .value java.lang.Class");
        StreamTruth.of(() -> Array.newInstance(hidden(Plain.class), 0))
                .isUnreadable(ClassNotFoundException.class, "error read-fails . HiddenClassesTest$Plain[]");
    }

    @Test
    void aLambdaOfAHiddenClassCannotEvenSayWhoCapturedWhat() {
        StreamTruth truth = StreamTruth.of(() -> {
            try {
                Class<?> type = hidden(Hooked.class);
                Constructor<?> constructor = type.getDeclaredConstructor(Object.class);
                constructor.setAccessible(true);
                Method task = type.getDeclaredMethod("task", Object.class);
                task.setAccessible(true);
                return task.invoke(constructor.newInstance("fine"), "fine");
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(truth.writing()).isExactlyInstanceOf(NoClassDefFoundError.class);
        assertThat(truth.found()).hasSize(1).allMatch(line -> line.startsWith("error write-hook-throws . "));
    }
}
