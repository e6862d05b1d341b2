package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.Certainty;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes wrong with an object because of the place where it is held, by class files. Thread safe. */
public final class PlaceFaults {
    private final Program program;
    private final FileForms forms;
    private final Hierarchy hierarchy;
    private final Arrivals arrivals;

    /** Judges objects of the classes of a program. */
    public PlaceFaults(Program program, FileForms forms) {
        this.program = program;
        this.forms = forms;
        hierarchy = new Hierarchy(program);
        arrivals = new Arrivals(program, new Bodies(program));
    }

    /**
     * What goes wrong where an object is held in a typed place: reading puts something there that does not fit. Null if
     * it fits, or that is not known.
     *
     * @param written internal name of the class of what stands in the stream: the object's own, or that of what its
     *     {@code writeReplace} put in its place
     * @param replaced true if it was put in its place
     * @param declared internal name, or an array's descriptor, of the type of the field or of the array's elements
     */
    public @Nullable ClassFault held(String written, boolean replaced, String declared) {
        SerialForm form = forms.of(written);
        TypeInfo type = written.startsWith("[") ? null : program.type(written);
        if (form == null || type == null) {
            return null;
        }
        try {
            MethodInfo hook = form.resolves() ? hierarchy.replaceHook(type, SlotHooks.READ_RESOLVE) : null;
            if (hook != null) {
                boolean never = arrivals.answers(hook, written, declared) == Arrivals.Fit.NEVER;
                String why =
                        "readResolve of " + Names.of(hook.owner()) + " answers with what is no " + Names.of(declared);
                return never ? readFails(why, hook) : null;
            }
            boolean never = replaced && arrivals.fits(written, true, declared) == Arrivals.Fit.NEVER;
            String why = "its writeReplace puts a " + Names.of(written)
                    + " in its place, which reading cannot put into a " + Names.of(declared);
            return never ? readFails(why, null) : null;
        } catch (NotKnown e) {
            return null;
        }
    }

    private static ClassFault readFails(String why, @Nullable MethodInfo hook) {
        return new ClassFault(
                ClassFault.READ_FAILS,
                why,
                hook == null ? "" : Names.of(hook.owner()),
                hook == null ? null : hook.name(),
                List.of(),
                Certainty.CERTAIN);
    }

    /**
     * What goes wrong where an object that is still being written is met again: a record arrives as null, a replaced
     * object as its bare replacement. Null if it arrives as it is.
     *
     * @param written internal name of the class of what stands in the stream for it:
     *     {@code java/lang/invoke/SerializedLambda} for a lambda
     * @param replaced true if that was put in its place
     * @param declared type of the place where it is met again, as for {@link #held}; {@code java/lang/Object} for an
     *     element of a container
     */
    public @Nullable ClassFault metAgain(String written, boolean replaced, String declared) {
        SerialForm form = forms.of(written);
        if (form == null) {
            return null;
        }
        if (form.kind() == Kind.RECORD) {
            String what = replaced ? "its replacement is" : "it is";
            return again(
                    ClassFault.STATE_LOST, what + " a record in a cycle, and this reference to it arrives as null");
        }
        if (!replaced || !form.resolves()) {
            return null;
        }
        boolean fits = program.isSubtype(written, declared);
        String what = written.equals("java/lang/invoke/SerializedLambda")
                ? "it captures what leads back to it"
                : "its replacement leads back to it";
        return again(
                fits ? ClassFault.STATE_LOST : ClassFault.READ_FAILS,
                what + ", and there reading puts a raw " + Names.of(written)
                        + (fits ? ", which fails at first use" : ", which does not fit into a " + Names.of(declared)));
    }

    private static ClassFault again(String rule, String why) {
        return new ClassFault(rule, why, "", null, List.of(), Certainty.CERTAIN);
    }
}
