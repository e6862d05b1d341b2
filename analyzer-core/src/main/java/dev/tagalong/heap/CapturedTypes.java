package dev.tagalong.heap;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/** The types to which the reader casts the captured arguments of a lambda, from what its serialized form says. */
final class CapturedTypes {
    private CapturedTypes() {}

    static Class<?> of(SerializedLambda lambda, int index, @Nullable ClassLoader loader) {
        try {
            MethodType signature = MethodType.fromMethodDescriptorString(lambda.getImplMethodSignature(), loader);
            int kind = lambda.getImplMethodKind();
            boolean receiver = kind == MethodHandleInfo.REF_invokeVirtual
                    || kind == MethodHandleInfo.REF_invokeSpecial
                    || kind == MethodHandleInfo.REF_invokeInterface;
            if (receiver && index == 0) {
                String name = lambda.getImplClass().replace('/', '.');
                return Class.forName(name, false, loader);
            }
            int parameter = receiver ? index - 1 : index;
            Class<?> type = parameter < signature.parameterCount() ? signature.parameterType(parameter) : Object.class;
            return type.isPrimitive() ? Object.class : type;
        } catch (ClassNotFoundException | TypeNotPresentException | IllegalArgumentException e) {
            // A type that cannot be found decides nothing: any object counts as fitting.
            return Object.class;
        }
    }
}
