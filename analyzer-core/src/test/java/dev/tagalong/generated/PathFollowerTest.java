package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Tagalong;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Right paths that random graphs once took for wrong ones. */
class PathFollowerTest {
    private final Session session = Hooks.begin();

    /** Follows the path to the one offender, and checks its length. */
    private void follows(Object root) {
        List<Finding> findings = Tagalong.inspect(root).findings();
        assertThat(findings).hasSize(1);
        List<Step> path = findings.get(0).path();
        StreamGraph graph = new StreamGraph(root, session);
        PathFollower follower = new PathFollower(graph, session);
        Spot start = new Spot(root, false);
        Set<Spot> reached = Set.of(start);
        for (Step step : path) {
            reached = follower.follow(reached, step);
            assertThat(reached).as("%s of %s", step, path).isNotEmpty();
        }
        Map<Object, Integer> least = graph.distances(start, false);
        Map<Object, Integer> most = graph.distances(start, true);
        assertThat(reached)
                .extracting(Spot::object)
                .anyMatch(end -> least.get(end) <= path.size() && path.size() <= most.get(end));
    }

    @Test
    void anEqualKeyCanBeAnotherOneForTheComparatorOfItsMap() {
        String key = "text";
        Map<Object, Object> map = new TreeMap<>(ByNumber.ORDER);
        session.name(map, "first");
        session.name(key, "second");
        map.put(key, new Object());

        follows(map);
    }

    @Test
    void aViewOfAListThatHasChangedSinceCannotBeAsked() {
        List<Object> list = Collections.synchronizedList(new Vector<>(List.of("a", "b")));
        List<Object> view = list.subList(0, 1);
        list.add("c");

        follows(view);
    }

    record Answering(Object answer) implements InvocationHandler, Serializable {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
            return Handling.invoke(proxy, method, arguments, () -> answer);
        }
    }

    @Test
    void theReplacementOfAProxyIsAStep() {
        Object proxy = Proxy.newProxyInstance(
                PathFollowerTest.class.getClassLoader(),
                new Class<?>[] {Replaceable.class},
                new Answering(new Object[] {new Object()}));

        follows(proxy);
    }
}
