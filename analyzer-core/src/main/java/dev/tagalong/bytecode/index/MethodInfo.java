package dev.tagalong.bytecode.index;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** A declared method, constructor or class initialiser. Equal are descriptions of one: same owner, name, descriptor. */
public final class MethodInfo implements Comparable<MethodInfo> {
    private static final int PACKAGE_OPEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    private final String owner;
    private final String name;
    private final String descriptor;
    private final int access;
    private final @Nullable String signature;
    private final boolean hasCode;
    /** Methods are keys of large tables, most often asked for by themselves. */
    private final int hash;

    MethodInfo(String owner, String name, String descriptor, int access, @Nullable String signature, boolean hasCode) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.access = access;
        this.signature = signature;
        this.hasCode = hasCode;
        hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
    }

    /** Internal name of the class that declares it. */
    public String owner() {
        return owner;
    }

    /** Its name; {@code <init>}, {@code <clinit>}. */
    public String name() {
        return name;
    }

    /** Its erased parameter and return types. */
    public String descriptor() {
        return descriptor;
    }

    /** The flags of JVMS table 4.6-A. */
    public int access() {
        return access;
    }

    /** Its generic types, or null if it has no such. */
    public @Nullable String signature() {
        return signature;
    }

    /** True if it is neither abstract nor native. */
    public boolean hasCode() {
        return hasCode;
    }

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

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof MethodInfo method
                        && hash == method.hash
                        && is(method.name, method.descriptor)
                        && owner.equals(method.owner));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return owner + "." + name + descriptor;
    }

    /** By owner, name, descriptor. */
    @Override
    public int compareTo(MethodInfo other) {
        int order = owner.compareTo(other.owner);
        order = order != 0 ? order : name.compareTo(other.name);
        return order != 0 ? order : descriptor.compareTo(other.descriptor);
    }
}
