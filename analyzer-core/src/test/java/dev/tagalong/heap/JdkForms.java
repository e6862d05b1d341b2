package dev.tagalong.heap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The forms of every Serializable class of the running JDK, and what a real stream writes of each. */
final class JdkForms {
    /** The classes that could be described. */
    static final List<Subject> SUBJECTS = new ArrayList<>();
    /** The others, whose static initializers fail here, with the reason. */
    static final Map<String, String> UNINITIALISED = new TreeMap<>();

    static {
        System.setProperty("java.awt.headless", "true");
        for (Class<?> type : JdkImage.serializable().loaded()) {
            try {
                SUBJECTS.add(new Subject(type, ClassForms.of(type), StreamDescriptor.of(type)));
            } catch (LinkageError e) {
                UNINITIALISED.put(type.getName(), e.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(type.getName(), e);
            }
        }
    }

    private JdkForms() {}

    record Subject(Class<?> type, SerialForm form, StreamDescriptor descriptor) {
        /** True if the stream writes it slot by slot. */
        boolean hasSlots() {
            return form.kind() == Kind.SERIALIZABLE || form.kind() == Kind.RECORD;
        }

        /** True if its instances are written as objects of their own class. */
        boolean hasObjects() {
            return hasSlots() || form.kind() == Kind.EXTERNALIZABLE;
        }
    }

    /** Null if the two are equal, otherwise both. */
    static @Nullable String expect(Object expected, Object actual) {
        return expected.equals(actual) ? null : "\n  expected " + expected + "\n  but was  " + actual;
    }

    /** Asks of every class; an answer that is not null says what is wrong with it. */
    static void assertAll(Function<Subject, @Nullable String> check) {
        List<String> wrong = new ArrayList<>();
        for (Subject subject : SUBJECTS) {
            String answer = check.apply(subject);
            if (answer != null) {
                wrong.add(subject.type().getName() + ": " + answer);
            }
        }
        assertThat(SUBJECTS).hasSizeGreaterThan(3_500);
        assertThat(wrong).isEmpty();
    }
}
