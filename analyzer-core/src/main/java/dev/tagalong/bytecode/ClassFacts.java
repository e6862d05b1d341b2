package dev.tagalong.bytecode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * What one class file says, as far as questions are asked of it; taken in one visit by {@link FactsReader}. Class names
 * are internal names, with slashes.
 *
 * @param access its flags, as ASM gives them
 * @param superName the superclass, or null for {@code java.lang.Object}
 * @param file name of the source file, or null if the class file does not say
 * @param fields declared fields, in their order
 * @param methods declared methods, in their order
 */
record ClassFacts(
        String name,
        int access,
        @Nullable String superName,
        List<String> interfaces,
        @Nullable String file,
        Nesting nesting,
        List<FieldFacts> fields,
        List<MethodFacts> methods) {

    /** A damaged class file may lack any name; it is noticed here, while it is read. */
    ClassFacts {
        requireAll(name);
    }

    static void requireAll(String... names) {
        for (String each : names) {
            Objects.requireNonNull(each);
        }
    }

    /** Binary name, with dots. */
    String binaryName() {
        return name.replace('/', '.');
    }

    Optional<MethodFacts> method(String methodName, String descriptor) {
        return methods.stream()
                .filter(method ->
                        method.name().equals(methodName) && method.descriptor().equals(descriptor))
                .findFirst();
    }

    boolean declares(String fieldName, String descriptor) {
        return fields.stream()
                .anyMatch(field ->
                        field.name().equals(fieldName) && field.descriptor().equals(descriptor));
    }

    /**
     * How the class is nested.
     *
     * @param host the NestHost attribute (Java 11 and later), or null
     * @param outer the class around it, by InnerClasses or EnclosingMethod, or null if it is a top-level class
     * @param members the NestMembers attribute, empty if there is none
     * @param inner classes that may stand directly within this one, by InnerClasses: its members, and all local and
     *     anonymous classes that it mentions
     */
    record Nesting(@Nullable String host, @Nullable String outer, List<String> members, List<String> inner) {}

    /**
     * A declared field.
     *
     * @param signature its generic type, or null if the descriptor says it all
     */
    record FieldFacts(
            String name, String descriptor, @Nullable String signature, int access) {
        FieldFacts {
            requireAll(name, descriptor);
        }

        /** True for the instance fields that compilers add for captured values: {@code this$0}, {@code val$x}. */
        boolean capturing() {
            return (access & Opcodes.ACC_SYNTHETIC) != 0 && (access & Opcodes.ACC_STATIC) == 0;
        }
    }

    /**
     * A field that is set.
     *
     * @param owner the class that the instruction names: the declaring class or a subclass
     * @param isNull true if the value is the constant null
     */
    record Store(String owner, String name, String descriptor, boolean isNull, int line) {
        Store {
            requireAll(owner, name, descriptor);
        }
    }

    /**
     * An instance field that is read.
     *
     * @param owner the class that the instruction names: the declaring class or a subclass
     */
    record Load(String owner, String name, String descriptor) {
        Load {
            requireAll(owner, name, descriptor);
        }
    }

    /**
     * A call of a method.
     *
     * @param owner the class that the instruction names
     * @param exact true if the method that runs is the one named, false if that of a subclass can run instead
     */
    record Call(String owner, String name, String descriptor, boolean exact) {
        Call {
            requireAll(owner, name, descriptor);
        }
    }

    /**
     * What the body of a lambda does with a local variable right after loading it.
     *
     * @param slot the variable
     * @param member the field that is read of it, or the method without parameters whose value is taken; the empty
     *     string for anything else
     * @param method true for a method
     */
    record Taken(int slot, String member, boolean method) {}

    /** An instance that is made ({@code new}). */
    record Creation(String type, int line) {
        Creation {
            requireAll(type);
        }
    }

    /**
     * A call of an accessor, by which nested classes reach private members in class files before Java 11.
     *
     * @param isNull true if its last argument is the constant null
     */
    record AccessorCall(String owner, String name, String descriptor, boolean isNull, int line) {
        AccessorCall {
            requireAll(owner, name, descriptor);
        }
    }

    /**
     * A lambda or method reference that is made ({@code invokedynamic} of {@link java.lang.invoke.LambdaMetafactory}).
     *
     * @param type the functional interface
     * @param onInstance true if the implementing method has a receiver
     * @param onInterface true if it is called as a method of an interface, see JVMS 4.4.8
     * @param captured number of captured values, the receiver included
     */
    record LambdaSite(
            String type,
            String owner,
            String name,
            String descriptor,
            boolean onInstance,
            boolean onInterface,
            int captured,
            int line) {
        LambdaSite {
            requireAll(type, owner, name, descriptor);
        }
    }
}
