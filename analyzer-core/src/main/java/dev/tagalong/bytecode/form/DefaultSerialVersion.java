package dev.tagalong.bytecode.form;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The {@code serialVersionUID} of a class that declares none: a hash of its name, modifiers, interfaces and members
 * (Java Object Serialization Specification, 4.6), in the byte order of {@code ObjectStreamClass.computeDefaultSUID}.
 */
final class DefaultSerialVersion extends ClassVisitor {
    private static final int CLASS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    private static final int FIELD = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_VOLATILE
            | Opcodes.ACC_TRANSIENT;
    private static final int METHOD = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_SYNCHRONIZED
            | Opcodes.ACC_NATIVE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_STRICT;

    private final List<Member> fields = new ArrayList<>();
    private final List<Member> constructors = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();
    private final List<String> interfaces = new ArrayList<>();
    private String name = "";
    private int access;
    private boolean initialised;

    private record Member(String name, int access, String descriptor) {
        boolean isPrivate() {
            return (access & Opcodes.ACC_PRIVATE) != 0;
        }
    }

    private DefaultSerialVersion() {
        super(Opcodes.ASM9);
    }

    static long of(byte[] classFile) {
        DefaultSerialVersion version = new DefaultSerialVersion();
        new ClassReader(classFile).accept(version, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        try {
            return version.hash();
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void visit(
            int version,
            int flags,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] above) {
        name = internalName.replace('/', '.');
        access = flags;
        for (String each : above == null ? new String[0] : above) {
            interfaces.add(each.replace('/', '.'));
        }
    }

    /** Of a nested class reflection answers the flags of its source. */
    @Override
    public void visitInnerClass(String inner, @Nullable String outer, @Nullable String simple, int flags) {
        if (inner.replace('/', '.').equals(name)) {
            access = flags;
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean serial = (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0;
        if ((flags & Opcodes.ACC_PRIVATE) == 0 || serial) {
            fields.add(new Member(field, flags & FIELD, descriptor));
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (method.equals("<clinit>")) {
            initialised = true;
        } else {
            Member member = new Member(method, flags & METHOD, descriptor.replace('/', '.'));
            (method.equals("<init>") ? constructors : methods).add(member);
        }
        return null;
    }

    private long hash() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(name);
        out.writeInt(classFlags());
        interfaces.sort(null);
        for (String each : interfaces) {
            out.writeUTF(each);
        }
        fields.sort(Comparator.comparing(Member::name));
        write(fields, out);
        if (initialised) {
            write(List.of(new Member("<clinit>", Opcodes.ACC_STATIC, "()V")), out);
        }
        constructors.sort(Comparator.comparing(Member::descriptor));
        writeOpen(constructors, out);
        methods.sort(Comparator.comparing(Member::name).thenComparing(Member::descriptor));
        writeOpen(methods, out);
        byte[] digest = MessageDigest.getInstance("SHA").digest(bytes.toByteArray());
        long hash = 0;
        for (int i = 7; i >= 0; i--) {
            hash = (hash << 8) | (digest[i] & 0xFF);
        }
        return hash;
    }

    /** An interface counts as abstract only if it has methods, as compilers once marked it. */
    private int classFlags() {
        int flags = access & CLASS;
        if ((flags & Opcodes.ACC_INTERFACE) == 0) {
            return flags;
        }
        return methods.isEmpty() ? flags & ~Opcodes.ACC_ABSTRACT : flags | Opcodes.ACC_ABSTRACT;
    }

    private static void writeOpen(List<Member> members, DataOutputStream out) throws IOException {
        write(members.stream().filter(member -> !member.isPrivate()).toList(), out);
    }

    private static void write(List<Member> members, DataOutputStream out) throws IOException {
        for (Member member : members) {
            out.writeUTF(member.name);
            out.writeInt(member.access);
            out.writeUTF(member.descriptor);
        }
    }
}
