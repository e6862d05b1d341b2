package dev.tagalong.heap;

import static dev.tagalong.heap.JdkForms.assertAll;
import static dev.tagalong.heap.JdkForms.expect;

import dev.tagalong.heap.JdkForms.Subject;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The hooks of every Serializable class of the JDK, in its form and by what the JDK says of them. */
class JdkHooksTest {
    /** Whom to ask for the hooks of a class; those for {@code writeObject} and {@code readObject} ask for one slot. */
    private record Truth(
            Predicate<Class<?>> replaces,
            Predicate<Class<?>> resolves,
            Predicate<Class<?>> writesItself,
            Predicate<Class<?>> readsItself) {
        List<Boolean> of(Subject subject) {
            List<Boolean> hooks = new ArrayList<>();
            hooks.add(subject.hasObjects() && replaces.test(subject.type()));
            hooks.add(subject.hasObjects() && resolves.test(subject.type()));
            if (subject.form().kind() == Kind.SERIALIZABLE) {
                for (Class<?> slot : ClassForms.chain(subject.type())) {
                    hooks.add(writesItself.test(slot));
                    hooks.add(readsItself.test(slot));
                }
            }
            return hooks;
        }
    }

    private static List<Boolean> hooks(Subject subject) {
        List<Boolean> hooks = new ArrayList<>();
        hooks.add(subject.form().replaces());
        hooks.add(subject.form().resolves());
        if (subject.form().kind() == Kind.SERIALIZABLE) {
            subject.form().slots().forEach(slot -> {
                hooks.add(slot.writesItself());
                hooks.add(slot.readsItself());
            });
        }
        return hooks;
    }

    @Test
    void areThoseOfTheReflectionFactory() {
        Truth truth = new Truth(Factory::replaces, Factory::resolves, Factory::writesItself, Factory::readsItself);
        assertAll(subject -> expect(truth.of(subject), hooks(subject)));
    }

    @Test
    void areThoseThatTheClassesDeclare() {
        Truth truth = new Truth(
                type -> DeclaredHooks.inherits(type, "writeReplace"),
                type -> DeclaredHooks.inherits(type, "readResolve"),
                slot -> DeclaredHooks.has(slot, "writeObject", ObjectOutputStream.class),
                slot -> DeclaredHooks.has(slot, "readObject", ObjectInputStream.class));
        assertAll(subject -> expect(truth.of(subject), hooks(subject)));
    }

    @Test
    void nothingOfTheJdkRefusesItsOwnDescription() {
        assertAll(subject -> subject.form().writeFault());
    }
}
