package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.FormRules;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The rules by which reading finds a constructor to call: those of
 * {@code sun.reflect.ReflectionFactory.newConstructorForSerialization} and of {@code java.io.ObjectStreamClass}.
 */
final class Constructors {
    private static final int OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final Hierarchy hierarchy;

    Constructors(Hierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    static boolean isOpen(int access) {
        return (access & OPEN) != 0;
    }

    /** True if an Externalizable class can be made by reading. */
    static boolean external(TypeInfo type) {
        MethodInfo constructor = type.method("<init>", "()V");
        return constructor != null && (constructor.access() & Opcodes.ACC_PUBLIC) != 0;
    }

    /** Why reading cannot make an instance of a Serializable class, or null if it can. */
    @Nullable
    String fault(TypeInfo type) throws NotKnown {
        TypeInfo first = type;
        while (hierarchy.isSerializable(first)) {
            TypeInfo above = hierarchy.superclass(first);
            if (above == null || !superAccessible(first, above)) {
                return noConstructor(above == null ? first : above);
            }
            first = above;
        }
        MethodInfo constructor = first.method("<init>", "()V");
        boolean callable = constructor != null
                && !constructor.isPrivate()
                && (isOpen(constructor.access()) || Names.samePackage(type.name(), first.name()));
        return callable ? null : noConstructor(first);
    }

    private static String noConstructor(TypeInfo type) {
        return FormRules.noConstructor(Names.of(type.name()));
    }

    private static boolean superAccessible(TypeInfo type, TypeInfo above) {
        boolean near = Names.samePackage(type.name(), above.name());
        if (!near && !isOpen(above.access())) {
            return false;
        }
        List<MethodInfo> constructors =
                above.methods().stream().filter(MethodInfo::isConstructor).toList();
        if (constructors.stream().anyMatch(each -> near ? !each.isPrivate() : isOpen(each.access()))) {
            return true;
        }
        return near && nest(type).equals(nest(above));
    }

    private static String nest(TypeInfo type) {
        return type.nestHost();
    }
}
