package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.AccessorCall;
import dev.tagalong.bytecode.ClassFacts.Call;
import dev.tagalong.bytecode.ClassFacts.Creation;
import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import dev.tagalong.bytecode.ClassFacts.Load;
import dev.tagalong.bytecode.ClassFacts.Store;
import dev.tagalong.bytecode.ClassFacts.Taken;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * What one method's code does, in the order of the code.
 *
 * @param parameters names by the LocalVariableTable, without the receiver, the empty string where there is none; kept
 *     for {@linkplain #lambdaBody() lambda bodies}, else empty
 * @param loads fields that it reads
 * @param calls methods that it calls
 * @param taken what it does with its local variables; kept for lambda bodies, else empty
 * @param opaque true if its code does what its calls do not tell: it stores an object in a static field, or links a
 *     call by a bootstrap method that is not the JDK's
 * @param body what it does with the object stream it is given
 * @param origin where it stands in the source
 */
record MethodFacts(
        String name,
        String descriptor,
        int access,
        List<String> parameters,
        List<Store> stores,
        List<Creation> creations,
        List<AccessorCall> accessorCalls,
        List<LambdaSite> lambdas,
        List<Load> loads,
        List<Call> calls,
        List<Taken> taken,
        boolean opaque,
        HookBody body,
        Origin origin) {
    MethodFacts {
        ClassFacts.requireAll(name, descriptor);
    }

    /**
     * Where a method stands in the source.
     *
     * @param first the smallest of its lines, or 0 if it has none
     * @param last the largest
     * @param generated true if it has an annotation whose name says so, as {@code lombok.Generated}
     */
    record Origin(int first, int last, boolean generated) {}

    /** True for a method that a compiler made of the body of a lambda. */
    boolean lambdaBody() {
        return isLambdaBody(access, name);
    }

    /** True for a method by which nested classes reach a private member in class files before Java 11. */
    boolean accessor() {
        return (access & Opcodes.ACC_SYNTHETIC) != 0 && isAccessorName(name);
    }

    /** javac, ecj and scalac mark lambda bodies synthetic; kotlinc names them {@code main$lambda$0}. */
    static boolean isLambdaBody(int access, String name) {
        boolean synthetic = (access & Opcodes.ACC_SYNTHETIC) != 0 && (access & Opcodes.ACC_BRIDGE) == 0;
        return name.contains("lambda$") || (synthetic && !isAccessorName(name));
    }

    /** True for a method that belongs to the class and not to an object. */
    boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    static boolean isAccessorName(String name) {
        return name.startsWith("access$");
    }
}
