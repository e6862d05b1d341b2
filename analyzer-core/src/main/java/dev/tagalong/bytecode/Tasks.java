package dev.tagalong.bytecode;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Tells which objects are tasks: whoever receives one can do no more with it than run its one method, which hands on
 * nothing of what arrived with it.
 */
final class Tasks {
    /** What a method can return or be given without handing on an object that arrived. */
    private static final Set<String> VALUES = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Character",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Void");
    /** Methods of every object, which hand on nothing. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I", "toString()Ljava/lang/String;");

    private static final int HIDDEN = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC;

    private final Members members;

    Tasks(Members members) {
        this.members = members;
    }

    /**
     * True if a lambda is a task.
     *
     * @param type internal name of its functional interface
     * @param body descriptor of its implementing method
     */
    boolean lambda(String type, String body) {
        Map<String, ClassFacts> supertypes = members.supertypes(type);
        return value(Type.getReturnType(body))
                && supertypes.containsKey(type)
                && supertypes.values().stream()
                        .flatMap(facts -> facts.methods().stream())
                        .filter(method -> (method.access() & Opcodes.ACC_ABSTRACT) != 0)
                        .allMatch(method -> takesValues(method.descriptor()));
    }

    /**
     * The one method that others can call on objects of a class, if there is just one and it is an interface's. With
     * several, what is called and when is known to the receiver alone.
     *
     * @param root internal name of the class
     */
    Optional<MethodFacts> method(String root) {
        MethodFacts found = null;
        for (ClassFacts type : members.supertypes(root).values()) {
            if (Arrival.jdk(type.name()) || isInterface(type)) {
                continue;
            }
            for (MethodFacts method : type.methods()) {
                boolean open = (method.access() & HIDDEN) == 0
                        && !method.name().equals("<init>")
                        && !OF_OBJECT.contains(method.name() + method.descriptor());
                if (open && found != null && !same(found, method)) {
                    return Optional.empty();
                }
                found = open ? method : found;
            }
        }
        return Optional.ofNullable(found)
                .filter(method -> ofInterface(root, method))
                .filter(method -> value(Type.getReturnType(method.descriptor())) && takesValues(method.descriptor()));
    }

    private static boolean same(MethodFacts one, MethodFacts other) {
        return one.name().equals(other.name()) && one.descriptor().equals(other.descriptor());
    }

    private boolean ofInterface(String root, MethodFacts method) {
        return members.supertypes(root).values().stream()
                .filter(Tasks::isInterface)
                .anyMatch(
                        type -> type.method(method.name(), method.descriptor()).isPresent());
    }

    private static boolean isInterface(ClassFacts type) {
        return (type.access() & Opcodes.ACC_INTERFACE) != 0;
    }

    private static boolean takesValues(String descriptor) {
        return Stream.of(Type.getArgumentTypes(descriptor)).allMatch(Tasks::value);
    }

    private static boolean value(Type type) {
        return type.getSort() < Type.ARRAY || VALUES.contains(type.getInternalName());
    }
}
