package dev.tagalong.bytecode.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A declared field.
 *
 * @param owner internal name of the class that declares it
 * @param name its name
 * @param descriptor its erased type
 * @param access the flags of JVMS table 4.5-A
 * @param signature its generic type, if it has one
 * @param annotations descriptors of its annotations, those that are not kept at run time included
 */
public record FieldInfo(
        String owner,
        String name,
        String descriptor,
        int access,
        @Nullable String signature,
        List<String> annotations) {
    /** Copies the list. */
    public FieldInfo {
        annotations = List.copyOf(annotations);
    }

    /** True if it belongs to the class. */
    public boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** True if the stream leaves it out by default. */
    public boolean isTransient() {
        return (access & Opcodes.ACC_TRANSIENT) != 0;
    }

    /** Equal are descriptions of one field: same owner, name and descriptor. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldInfo field
                && name.equals(field.name)
                && owner.equals(field.owner)
                && descriptor.equals(field.descriptor);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }
}
