package dev.tagalong.heap;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Words for the slice of a {@link WeighGraph}, by node and edge of the slice. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WeighNames(
        WeighGraph graph,
        WeighEdges edges,
        WeighPlaces places,
        Predicate<Class<?>> owned,
        int[] nodeOf,
        int[] edgeOf,
        int[] label,
        List<Label> labels)
        implements Slice.Names {
    @Override
    public String className(int node) {
        return LiveNames.of(graph.object(nodeOf[node]).getClass());
    }

    @Override
    public String edgeName(int edge) {
        return places.name(edges.from(edgeOf[edge]), edgeOf[edge], labels.get(label[edge]));
    }

    @Override
    public boolean owned(String className) {
        Class<?> type = places.owner(className);
        return type != null && owned.test(type);
    }

    @Override
    public boolean fixed(String className) {
        Class<?> type = places.owner(className);
        return type == null || LiveNames.jdk(type);
    }

    @Override
    public @Nullable LambdaKey lambda(int edge) {
        return labels.get(label[edge]).kind() == EdgeKind.CAPTURED
                ? LiveSliceNames.key(places.lambda(edges.from(edgeOf[edge])))
                : null;
    }
}
