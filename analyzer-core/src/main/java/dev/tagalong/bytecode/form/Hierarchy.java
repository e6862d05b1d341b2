package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code java.lang.Class} answers about supertypes and inherited hooks, from class files. Where a class file that
 * matters is missing there is no answer.
 */
final class Hierarchy {
    static final String OBJECT = "java/lang/Object";
    static final String SERIALIZABLE = "java/io/Serializable";
    static final String EXTERNALIZABLE = "java/io/Externalizable";
    static final String ENUM = "java/lang/Enum";

    private final Program program;

    Hierarchy(Program program) {
        this.program = program;
    }

    TypeInfo type(String name) throws NotKnown {
        TypeInfo type = program.type(name);
        if (type == null) {
            throw NotKnown.missing(name);
        }
        return type;
    }

    /** The superclass as reflection has it: null for interfaces and {@code Object}. */
    @Nullable
    TypeInfo superclass(TypeInfo type) throws NotKnown {
        String name = type.superName();
        return name == null || type.isInterface() ? null : type(name);
    }

    boolean isSerializable(TypeInfo type) throws NotKnown {
        return is(type, SERIALIZABLE);
    }

    boolean isEnum(TypeInfo type) throws NotKnown {
        for (TypeInfo at = type; at != null; at = superclass(at)) {
            if (at.name().equals(ENUM)) {
                return true;
            }
        }
        return false;
    }

    /** A class without a {@code writeExternal} is not Externalizable, whatever a missing interface of it may be. */
    boolean isExternalizable(TypeInfo type) throws NotKnown {
        if (program.isSubtype(type.name(), EXTERNALIZABLE)) {
            return true;
        }
        for (TypeInfo at = type; at != null; at = superclass(at)) {
            if (at.method("writeExternal", "(Ljava/io/ObjectOutput;)V") != null) {
                return is(type, EXTERNALIZABLE);
            }
        }
        return false;
    }

    private boolean is(TypeInfo type, String above) throws NotKnown {
        if (program.isSubtype(type.name(), above)) {
            return true;
        }
        requireSupertypes(type);
        return false;
    }

    private void requireSupertypes(TypeInfo type) throws NotKnown {
        if (program.knowsSupertypes(type.name())) {
            return;
        }
        List<String> above = new ArrayList<>(type.interfaces());
        if (type.superName() != null) {
            above.add(0, type.superName());
        }
        for (String each : above) {
            requireSupertypes(type(each));
        }
    }

    /** The Serializable classes of a hierarchy, superclass first. */
    List<TypeInfo> chain(TypeInfo type) throws NotKnown {
        List<TypeInfo> chain = new ArrayList<>();
        for (TypeInfo at = type; at != null && isSerializable(at); at = superclass(at)) {
            chain.add(0, at);
        }
        return chain;
    }

    /** The first class above the Serializable ones, whose constructor reading calls; null for an interface. */
    @Nullable
    TypeInfo firstNotSerializable(TypeInfo type) throws NotKnown {
        TypeInfo at = type;
        while (at != null && isSerializable(at)) {
            at = superclass(at);
        }
        return at;
    }

    /** The hook by which a class writes or reads its own slot, or null: private, on an instance, void. */
    static @Nullable MethodInfo slotHook(TypeInfo type, String name, String descriptor) {
        MethodInfo method = type.method(name, descriptor);
        return method != null && method.isPrivate() && !method.isStatic() ? method : null;
    }

    /**
     * The {@code writeReplace} or {@code readResolve} that the stream calls on instances of a class, by the rules of
     * {@code ObjectStreamClass.getInheritableMethod}: the first of this name without parameters on the way up counts,
     * and hides those above it even if it is not one that can be called.
     */
    @Nullable
    MethodInfo replaceHook(TypeInfo type, String name) throws NotKnown {
        for (TypeInfo at = type; at != null; at = superclass(at)) {
            MethodInfo method = declared(at, name);
            if (method != null) {
                return callable(type, at, method) ? method : null;
            }
        }
        return null;
    }

    /** Of several that differ by what they answer, reflection takes the most specific. */
    private static @Nullable MethodInfo declared(TypeInfo type, String name) {
        MethodInfo found = null;
        for (MethodInfo method : type.methods()) {
            if (method.name().equals(name)
                    && method.descriptor().startsWith("()")
                    && (found == null || answersObject(found))) {
                found = method;
            }
        }
        return found;
    }

    private static boolean answersObject(MethodInfo method) {
        return method.descriptor().equals("()Ljava/lang/Object;");
    }

    private static boolean callable(TypeInfo type, TypeInfo owner, MethodInfo method) {
        if (!answersObject(method) || method.isStatic() || method.isAbstract()) {
            return false;
        } else if (Constructors.isOpen(method.access())) {
            return true;
        }
        return method.isPrivate() ? type == owner : Names.samePackage(type.name(), owner.name());
    }
}
