package dev.tagalong.heap;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import java.lang.invoke.SerializedLambda;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words for a slice of live objects, by node and edge of the slice. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record LiveSliceNames(
        Walk walk,
        Labels words,
        Predicate<Class<?>> owned,
        int[] nodeOf,
        int[] from,
        int[] position,
        List<Label> labels)
        implements Slice.Names {
    @Override
    public String className(int node) {
        return LiveNames.of(walk.object(nodeOf[node]).getClass());
    }

    @Override
    public String edgeName(int edge) {
        return words.name(nodeOf[from[edge]], position[edge], labels.get(edge));
    }

    @Override
    public boolean owned(String className) {
        Class<?> type = words.owner(className);
        return type != null && owned.test(type);
    }

    @Override
    public boolean ownsClassOf(int node) {
        return owned.test(walk.object(nodeOf[node]).getClass());
    }

    @Override
    public boolean fixed(String className) {
        Class<?> type = words.owner(className);
        return type == null || LiveNames.jdk(type);
    }

    @Override
    public @Nullable LambdaKey lambda(int edge) {
        return labels.get(edge).kind() == EdgeKind.CAPTURED ? key(words.lambda(nodeOf[from[edge]])) : null;
    }

    static @Nullable LambdaKey key(@Nullable SerializedLambda lambda) {
        return lambda == null
                ? null
                : new LambdaKey(
                        lambda.getCapturingClass().replace('/', '.'),
                        lambda.getImplClass().replace('/', '.'),
                        lambda.getImplMethodName(),
                        lambda.getImplMethodSignature(),
                        lambda.getFunctionalInterfaceClass().replace('/', '.'));
    }
}
