package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Enum constants, which {@code valueOf} finds by ways that no code shows. */
final class EnumConstants {
    private static final String VALUE_OF = "valueOf";
    private static final String PARAMETER = "(Ljava/lang/String;)";

    private final Search search;

    EnumConstants(Search search) {
        this.search = search;
    }

    /** The fields of the constants of which a method answers one by its name; empty for any other method. */
    List<FieldInfo> answeredBy(MethodInfo method) {
        TypeInfo type = search.program().type(method.owner());
        boolean valueOf = method.isStatic()
                && method.name().equals(VALUE_OF)
                && method.descriptor().equals(descriptor(method.owner()));
        return type != null && type.isEnum() && valueOf
                ? type.fields().stream().filter(EnumConstants::isConstant).toList()
                : List.of();
    }

    /** The method that finds a constant by its name, or null if a field is no enum constant. */
    @Nullable
    MethodInfo finder(FieldInfo field) {
        TypeInfo type = isConstant(field) ? search.program().type(field.owner()) : null;
        return type == null ? null : type.method(VALUE_OF, descriptor(field.owner()));
    }

    private static boolean isConstant(FieldInfo field) {
        return field.isStatic() && (field.access() & Opcodes.ACC_ENUM) != 0;
    }

    private static String descriptor(String owner) {
        return PARAMETER + "L" + owner + ";";
    }
}
