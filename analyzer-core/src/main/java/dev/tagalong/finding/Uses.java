package dev.tagalong.finding;

import dev.tagalong.graph.LambdaKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers who uses what a change would take away. Read from class files; never loads or runs a class. */
public interface Uses {
    /** Knows nothing: every answer is empty. */
    Uses NONE = new Uses() {
        @Override
        public Optional<Member> field(String owner, String field) {
            return Optional.empty();
        }

        @Override
        public Optional<Capture> captured(LambdaKey lambda, int index) {
            return Optional.empty();
        }

        @Override
        public Optional<Declared> declared(String className) {
            return Optional.empty();
        }

        @Override
        public boolean generated(String className) {
            return false;
        }
    };

    /**
     * A field and who reads it.
     *
     * @param owner binary name of the class that declares the field
     * @param field the field's name
     * @return empty if the class file cannot be read or has no such instance field
     */
    Optional<Member> field(String owner, String field);

    /**
     * What a lambda does with one of the values that it captures.
     *
     * @param lambda what its serialized form says
     * @param index number of the captured value, from 0
     * @return empty if the class file cannot be read
     */
    Optional<Capture> captured(LambdaKey lambda, int index);

    /**
     * How a class is declared.
     *
     * @param className binary name
     * @return empty if its class file cannot be read
     */
    Optional<Declared> declared(String className);

    /**
     * True if a compiler or a library has made a class, so that no source declares its fields.
     *
     * @param className the name as reports show it
     */
    boolean generated(String className);

    /**
     * A field.
     *
     * @param file name of the source file without folders, or null
     * @param modifiers as in the source, a blank between them: {@code private final}; without {@code transient}
     * @param type the declared type as in the source, of simple names: {@code List<Worker>}
     * @param put true if the class says itself which fields it writes: then {@code transient} has no effect
     * @param restores true if the class has a {@code readObject}
     * @param users methods that read it, constructors left out, sorted; if {@code followed}, those that run on arrival
     * @param followed true if all that runs on arrival is known
     */
    record Member(
            @Nullable String file,
            String modifiers,
            String type,
            boolean put,
            boolean restores,
            List<Place> users,
            boolean followed) {
        /** Copies the list. */
        public Member {
            users = List.copyOf(users);
        }
    }

    /**
     * A captured value in the body of its lambda.
     *
     * @param values what the body takes of it: {@code first.name()}, {@code this.size}
     * @param only true if it does nothing else with it
     */
    record Capture(List<Value> values, boolean only) {
        /** Copies the list. */
        public Capture {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a captured object.
     *
     * @param member the field, or the method without parameters
     * @param method true for a method
     */
    record Value(String member, boolean method) {}

    /**
     * A class.
     *
     * @param file name of the source file without folders, or null
     * @param superclasses binary names of its superclasses, from the nearest on, without {@code java.lang.Object}
     * @param interfaces binary names of all interfaces that it implements, as far as class files can be read
     * @param open its fields, as {@code name (type)}, of which the type alone does not show that they can be sent
     * @param construct true if, made Serializable, it could be read: a superclass that is not has a constructor for it
     */
    record Declared(
            @Nullable String file,
            List<String> superclasses,
            List<String> interfaces,
            List<String> open,
            boolean construct) {
        /** Copies the lists. */
        public Declared {
            superclasses = List.copyOf(superclasses);
            interfaces = List.copyOf(interfaces);
            open = List.copyOf(open);
        }
    }
}
