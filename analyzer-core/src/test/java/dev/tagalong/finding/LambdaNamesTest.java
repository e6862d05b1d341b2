package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaNamesTest {
    interface Task extends Supplier<Object>, Serializable {}

    private static final Task IN_INITIALISER = () -> 1;

    private final Task inConstructor = () -> this;

    @ParameterizedTest
    @CsvSource({
        "lambda$start$0, start",
        "lambda$start$7b0ef1a4$1, start",
        "lambda$start$a1$7b0ef1a4$1, start$a1",
        "lambda$new$0, <init>",
        "lambda$static$3f2a$12, <clinit>",
        "lambda$0, lambda",
        "start$lambda$3, start",
        "$anonfun$start$1, start",
        "$anonfun$start$1$adapted, start",
        "worker, worker",
        "lambda, lambda",
    })
    void namesTheMethodAround(String body, String method) {
        assertThat(LambdaNames.enclosingMethod(body)).isEqualTo(method);
    }

    @Test
    void readsWhatThisCompilerWrites() throws ReflectiveOperationException {
        Task inMethod = () -> 2;
        assertThat(enclosing(inMethod)).isEqualTo("readsWhatThisCompilerWrites");
        assertThat(enclosing(inConstructor)).isEqualTo("<init>");
        assertThat(enclosing(IN_INITIALISER)).isEqualTo("<clinit>");
    }

    private static String enclosing(Task task) throws ReflectiveOperationException {
        Method writeReplace = task.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        return LambdaNames.enclosingMethod(((SerializedLambda) writeReplace.invoke(task)).getImplMethodName());
    }
}
