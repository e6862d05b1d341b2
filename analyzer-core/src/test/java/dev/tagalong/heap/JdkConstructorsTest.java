package dev.tagalong.heap;

import static dev.tagalong.heap.JdkForms.SUBJECTS;
import static dev.tagalong.heap.JdkForms.assertAll;
import static dev.tagalong.heap.JdkForms.expect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.heap.JdkForms.Subject;
import java.io.Externalizable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Whether reading can make an instance, of every Serializable class of the JDK. */
class JdkConstructorsTest {
    @Test
    void whatCanBeReadHasAConstructorToCall() {
        assertAll(subject -> expect(hasConstructor(subject), subject.form().readFault() == null));
        List<String> faults = SUBJECTS.stream()
                .filter(subject -> subject.form().readFault() != null)
                .map(subject -> subject.type().getName())
                .toList();
        System.out.println("Classes of the JDK that reading cannot make: " + faults);
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void streamsAgreeOnWhatTheyCanMake() throws IOException {
        List<String> wrong = new ArrayList<>();
        PrintStream standard = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            for (Subject subject : SUBJECTS) {
                boolean fault = subject.form().readFault() != null;
                if (subject.hasObjects() && EmptyObject.isRefused(subject.type()) != fault) {
                    wrong.add(subject.type() + ": " + subject.form().readFault());
                }
            }
        } finally {
            System.setErr(standard); // the JDK's own readObject methods print what they miss
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean hasConstructor(Subject subject) {
        return switch (subject.form().kind()) {
            case SERIALIZABLE -> Factory.constructs(subject.type());
            case EXTERNALIZABLE -> hasPublicConstructor(subject.type());
            default -> true;
        };
    }

    private static boolean hasPublicConstructor(Class<?> type) {
        assertThat(Externalizable.class).isAssignableFrom(type);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            return Modifier.isPublic(constructor.getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
