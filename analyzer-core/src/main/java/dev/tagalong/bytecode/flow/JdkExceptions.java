package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What the JDK's own exceptions hold. */
final class JdkExceptions {
    private static final String THROWABLE = "java/lang/Throwable";
    private static final String INVOCATION = "java/lang/reflect/InvocationTargetException";
    private static final String EXECUTION = "java/util/concurrent/ExecutionException";

    /** Fields of these types hold nothing that matters. */
    private static final Set<String> PLAIN = Set.of("java/lang/String", "java/lang/Class");

    /** Methods that throw what other code threw, in an exception of their own, as their documentation says. */
    private static final Map<String, String> PASSING_ON = Map.ofEntries(
            Map.entry("java/util/concurrent/Future.get", EXECUTION),
            Map.entry("java/util/concurrent/ExecutorService.invokeAny", EXECUTION),
            Map.entry("java/util/concurrent/CompletableFuture.join", "java/util/concurrent/CompletionException"),
            Map.entry("java/util/concurrent/CompletableFuture.getNow", "java/util/concurrent/CompletionException"),
            Map.entry("java/util/concurrent/ForkJoinTask.join", THROWABLE),
            Map.entry("java/util/concurrent/ForkJoinTask.invoke", THROWABLE),
            Map.entry("java/util/concurrent/ForkJoinPool.invoke", THROWABLE),
            Map.entry("java/lang/reflect/Method.invoke", INVOCATION),
            Map.entry("java/lang/reflect/Constructor.newInstance", INVOCATION),
            Map.entry("java/lang/Class.newInstance", THROWABLE),
            Map.entry("java/lang/invoke/MethodHandle.invoke", THROWABLE),
            Map.entry("java/lang/invoke/MethodHandle.invokeExact", THROWABLE),
            Map.entry("java/lang/invoke/MethodHandle.invokeWithArguments", THROWABLE),
            Map.entry("java/security/AccessController.doPrivileged", "java/security/PrivilegedActionException"));

    private final Program program;

    JdkExceptions(Program program) {
        this.program = program;
    }

    /** True if an exception of this class holds nothing but its message, its trace, and what is put in it by calls. */
    boolean holdsNothing(String type) {
        for (String at = type; !THROWABLE.equals(at); ) {
            TypeInfo info = at == null ? null : program.type(at);
            if (info == null) {
                return false;
            }
            for (FieldInfo field : info.fields()) {
                Type declared = Type.getType(field.descriptor());
                boolean reference = declared.getSort() >= Type.ARRAY;
                if (reference
                        && !field.isStatic()
                        && !field.isTransient()
                        && !PLAIN.contains(declared.getInternalName())) {
                    return false;
                }
            }
            at = info.superName();
        }
        return true;
    }

    /** The type of the exception in which a method of the JDK passes on what other code threw; null if none does. */
    @Nullable
    String passesOn(MemberRef method) {
        for (Map.Entry<String, String> each : PASSING_ON.entrySet()) {
            int dot = each.getKey().indexOf('.');
            if (each.getKey().endsWith("." + method.name())
                    && program.isSubtype(method.owner(), each.getKey().substring(0, dot))) {
                return each.getValue();
            }
        }
        return null;
    }
}
