package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.AccessorCall;
import dev.tagalong.bytecode.ClassFacts.Creation;
import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import dev.tagalong.bytecode.ClassFacts.Store;
import java.util.List;
import org.objectweb.asm.Opcodes;

/**
 * What one method's code does, in the order of the code.
 *
 * @param parameters names by the LocalVariableTable, without the receiver, the empty string where there is none; kept
 *     for {@linkplain #lambdaBody() lambda bodies}, else empty
 * @param body what it does with the object stream it is given
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
        HookBody body) {
    MethodFacts {
        ClassFacts.requireAll(name, descriptor);
    }

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

    static boolean isAccessorName(String name) {
        return name.startsWith("access$");
    }
}
