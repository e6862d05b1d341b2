package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialForm;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of classes from their class files, equal to those that are built from the loaded classes. Thread safe; each
 * form is built once.
 *
 * <p>Where a class file that the form depends on is missing, or a class chooses its fields by code that cannot be
 * followed, there is no form but the reason, and nothing is guessed.
 */
public final class FileForms {
    private final FormBuilder builder;
    private final Hierarchy hierarchy;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private sealed interface Answer {
        record Known(SerialForm form) implements Answer {}

        record Unknown(String why) implements Answer {}
    }

    /** Forms of the classes of a program, and of the JDK. */
    public FileForms(Program program) {
        hierarchy = new Hierarchy(program);
        builder = new FormBuilder(hierarchy, new PersistentFields(program));
    }

    /**
     * The form of the instances of a class.
     *
     * @param type internal name, or an array's descriptor
     * @return null if it is not known; {@link #unknown} says why
     */
    public @Nullable SerialForm of(String type) {
        return answer(type) instanceof Answer.Known known ? known.form : null;
    }

    /**
     * Why {@link #of} answers null: one clause without a full stop, such as "class com.acme.Base is missing".
     *
     * @throws IllegalArgumentException if the form is known
     */
    public String unknown(String type) {
        if (answer(type) instanceof Answer.Unknown unknown) {
            return unknown.why;
        }
        throw new IllegalArgumentException("the form of " + type + " is known");
    }

    private Answer answer(String type) {
        Answer known = answers.get(type);
        if (known == null) {
            // Not computeIfAbsent: two threads may build one form, which is cheap, and never wait for each other.
            known = build(type);
            answers.put(type, known);
        }
        return known;
    }

    private Answer build(String type) {
        if (type.startsWith("[")) {
            return new Answer.Known(FormBuilder.array(type));
        }
        try {
            TypeInfo info = hierarchy.type(type);
            return new Answer.Known(builder.form(info));
        } catch (NotKnown e) {
            return new Answer.Unknown(e.reason());
        }
    }
}
