package dev.tagalong.bytecode.index;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * A declared method, constructor or class initialiser.
 *
 * @param owner internal name of the class that declares it
 * @param name its name; {@code <init>}, {@code <clinit>}
 * @param descriptor its erased parameter and return types
 * @param access the flags of JVMS table 4.6-A
 * @param signature its generic types, if it has such
 * @param hasCode true if it is neither abstract nor native
 */
public record MethodInfo(
        String owner,
        String name,
        String descriptor,
        int access,
        @Nullable String signature,
        boolean hasCode) implements Comparable<MethodInfo> {
    private static final int PACKAGE_OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    /** True if it has no receiver. */
    public boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** True if subtypes implement it. */
    public boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    /** True for {@code <init>}. */
    public boolean isConstructor() {
        return name.equals("<init>");
    }

    /** True if only its class and the nest see it, and nothing overrides it. */
    public boolean isPrivate() {
        return (access & Opcodes.ACC_PRIVATE) != 0;
    }

    /** True if only its package sees it and overrides it. */
    boolean isPackagePrivate() {
        return (access & PACKAGE_OPEN) == 0 && !isPrivate();
    }

    boolean is(String otherName, String otherDescriptor) {
        return name.equals(otherName) && descriptor.equals(otherDescriptor);
    }

    /** Equal are descriptions of one method: same owner, name and descriptor. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MethodInfo method && is(method.name, method.descriptor) && owner.equals(method.owner);
    }

    @Override
    public int hashCode() {
        return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    /** By owner, name, descriptor. */
    @Override
    public int compareTo(MethodInfo other) {
        int order = owner.compareTo(other.owner);
        order = order != 0 ? order : name.compareTo(other.name);
        return order != 0 ? order : descriptor.compareTo(other.descriptor);
    }
}
