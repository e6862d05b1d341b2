package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.FieldFacts;
import dev.tagalong.bytecode.ClassFacts.Nesting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Takes the facts of one class in one visit. */
final class FactsReader extends ClassVisitor {
    /** The reading side of a class's serializable lambdas makes each of them again; the source has no such method. */
    private static final String DESERIALIZE = "$deserializeLambda$";

    private String name = "";
    private int access;
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private @Nullable String file;
    private @Nullable String host;
    private @Nullable String outer;
    private final List<String> members = new ArrayList<>();
    private final List<String> inner = new ArrayList<>();
    private final List<FieldFacts> fields = new ArrayList<>();
    private final List<MethodFacts> methods = new ArrayList<>();

    private FactsReader() {
        super(Opcodes.ASM9);
    }

    /** Reads a class file; a damaged one ends in some RuntimeException. */
    static ClassFacts read(byte[] bytes) {
        FactsReader reader = new FactsReader();
        new ClassReader(bytes).accept(reader, ClassReader.SKIP_FRAMES);
        return reader.facts();
    }

    private ClassFacts facts() {
        Nesting nesting = new Nesting(host, outer, List.copyOf(members), List.copyOf(inner));
        return new ClassFacts(
                name, access, superName, interfaces, file, nesting, List.copyOf(fields), List.copyOf(methods));
    }

    @Override
    public void visit(
            int version,
            int flags,
            String className,
            @Nullable String signature,
            @Nullable String superClass,
            String @Nullable [] interfaceNames) {
        name = className;
        access = flags;
        superName = superClass;
        interfaces = interfaceNames == null ? List.of() : List.of(interfaceNames);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
        file = source;
    }

    @Override
    public void visitNestHost(String nestHost) {
        host = nestHost;
    }

    @Override
    public void visitNestMember(String nestMember) {
        members.add(nestMember);
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        outer = owner;
    }

    @Override
    public void visitInnerClass(String className, @Nullable String outerName, @Nullable String simple, int access) {
        if (className.equals(name)) {
            outer = outerName != null ? outerName : outer;
        } else if (outerName == null || outerName.equals(name)) {
            inner.add(className);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int flags, String fieldName, String descriptor, @Nullable String signature, @Nullable Object value) {
        fields.add(new FieldFacts(fieldName, descriptor, signature, flags));
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int flags,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        if (methodName.equals(DESERIALIZE)) {
            return null;
        }
        if (!HookReader.isGivenStream(descriptor)) {
            return new MethodReader(flags, methodName, descriptor, HookBody.UNKNOWN, methods::add);
        }
        return new MethodNode(Opcodes.ASM9, flags, methodName, descriptor, signature, exceptions) {
            @Override
            public void visitEnd() {
                accept(new MethodReader(flags, name, desc, HookReader.judge(this), methods::add));
            }
        };
    }
}
