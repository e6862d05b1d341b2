package dev.tagalong.heap;

import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import dev.tagalong.heap.HookBodies.OnFailure;
import dev.tagalong.serial.SerialForm.Kind;
import java.io.ObjectOutput;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One inspection of a live object: what is wrong with all that the stream would write for it, and the slice that leads
 * there. Holds the inspected objects; let go of it once its findings are built.
 */
public final class Inspection {
    private final Settings settings;
    private final Walk walk;
    private final List<Offender> offenders;
    private final List<Object> objects;
    private final @Nullable Slice slice;

    Inspection(Settings settings, Walk walk, List<Offender> offenders, List<Object> objects, @Nullable Slice slice) {
        this.settings = settings;
        this.walk = walk;
        this.offenders = List.copyOf(offenders);
        this.objects = List.copyOf(objects);
        this.slice = slice;
    }

    /**
     * What an inspection goes by.
     *
     * @param shapes descriptions of classes, shared between inspections
     * @param hooks whose hooks run
     * @param showValues true if map keys can be shown
     * @param bodies what class files say of hooks
     * @param owned which classes the project owns; not asked of the JDK's own
     * @param stackSize size in bytes of the stack on which the object is sent; 0 for that of the calling thread
     * @param budget how many objects are kept, those that hold nothing but values left out; beyond, nothing is looked
     *     at
     */
    public record Settings(
            Shapes shapes,
            HookMode hooks,
            boolean showValues,
            HookBodies bodies,
            Predicate<Class<?>> owned,
            long stackSize,
            long budget) {
        /** For an object that is sent on the calling thread, without a budget. */
        public Settings(
                Shapes shapes, HookMode hooks, boolean showValues, HookBodies bodies, Predicate<Class<?>> owned) {
            this(shapes, hooks, showValues, bodies, owned, 0, Long.MAX_VALUE);
        }

        boolean owns(Class<?> type) {
            return !LiveNames.jdk(type) && owned.test(type);
        }
    }

    /**
     * Where an inspection stopped before it had looked at all.
     *
     * @param objects how many it had looked at until then
     * @param behind binary name of the class of the object behind which nothing was looked at any more
     */
    public record Stopped(long objects, String behind) {}

    /**
     * True if the stream would write the object, and nothing shows that it cannot be read. False if the inspection
     * stopped before it had looked at all.
     */
    public static boolean clean(Object root, Settings settings) {
        JdkUnsupported.require();
        Walk walk = SpareWalk.take(settings.shapes(), settings.hooks());
        try {
            walk.run(root, settings.budget());
            if (walk.stop() != null || Depth.fault(walk, settings) != null) {
                return false;
            }
            return walk.clean()
                    || of(walk, settings, null).offenders.stream()
                            .allMatch(offender -> offender.guardedBy() != null
                                    || offender.rule().equals(Fault.STATE_LOST));
        } finally {
            SpareWalk.giveBack(walk);
        }
    }

    /**
     * Inspects an object on the calling thread.
     *
     * @throws IllegalStateException if the JVM runs without the module {@code jdk.unsupported}
     */
    public static Inspection of(Object root, Settings settings) {
        JdkUnsupported.require();
        Walk walk = new Walk(settings.shapes(), settings.hooks());
        walk.run(root, settings.budget());
        return of(walk, settings, Depth.fault(walk, settings));
    }

    /** @param deep what nests too deep, or null */
    private static Inspection of(Walk walk, Settings settings, @Nullable Fault deep) {
        if (deep == null && walk.clean()) {
            return new Inspection(settings, walk, List.of(), List.of(), null);
        }
        boolean all = deep != null || walk.orderMatters() || walk.replaced() || SkippedOnRead.matters(walk);
        Graph graph = all ? new Graph(walk) : new Graph(walk, Above.of(walk, walk.faults()));
        Labels labels = new Labels(walk, settings);
        List<Fault> faults = new ArrayList<>(walk.faults());
        boolean[] suspects = suspects(walk, graph, settings.bodies());
        if (suspects != null && !all) {
            graph = new Graph(walk);
        }
        StreamOrder order = null;
        if (suspects != null || walk.orderMatters()) {
            order = new StreamOrder(walk, graph, labels, suspects == null ? new boolean[graph.nodes()] : suspects);
            StreamOrder known = order;
            faults.removeIf(fault -> !known.comesTo(fault.node()));
            faults.addAll(order.faults());
        }
        if (walk.replaced()) {
            faults.addAll(ReplacedTypes.faults(walk, graph, labels, order));
        }
        SkippedOnRead.drop(faults, walk, graph);
        if (deep != null) {
            faults.add(deep);
        }
        if (faults.isEmpty()) {
            return new Inspection(settings, walk, List.of(), List.of(), null);
        }
        return new SliceBuilder(settings, walk, graph, labels).build(faults, order);
    }

    /**
     * The user's hooks above a failure that can swallow it, or change it for one that can; null if none can swallow.
     */
    private static boolean @Nullable [] suspects(Walk walk, Graph graph, HookBodies bodies) {
        boolean[] stops = new boolean[graph.nodes()];
        boolean any = false;
        for (Fault fault : walk.faults()) {
            stops[fault.node()] |= fault.stopsWrite();
            any |= fault.stopsWrite();
        }
        if (!any) {
            return null;
        }
        boolean[] above = graph.reaching(stops);
        boolean[] suspects = new boolean[graph.nodes()];
        boolean[] changing = new boolean[graph.nodes()];
        Map<Class<?>, OnFailure> known = new HashMap<>();
        boolean found = false;
        for (int node = 0; node < suspects.length; node++) {
            if (above[node]
                    && !walk.endless(node)
                    && walk.output(node) instanceof Output.Written written
                    && !written.replayed()) {
                OnFailure can = known.computeIfAbsent(
                        walk.object(node).getClass(),
                        type -> onFailure(walk.shapes().of(type), bodies));
                suspects[node] = can == OnFailure.CAN_SWALLOW;
                changing[node] = can == OnFailure.CHANGES;
                found |= suspects[node];
            }
        }
        if (!found) {
            return null;
        }
        for (int node = 0; node < suspects.length; node++) {
            // What it throws instead is what a hook around it gets to see.
            suspects[node] |= changing[node];
        }
        return suspects;
    }

    /** The most that one of the hooks of a class can do. */
    private static OnFailure onFailure(Shape shape, HookBodies bodies) {
        if (shape.kind() == Kind.EXTERNALIZABLE) {
            return shape.jdk()
                    ? OnFailure.PASSES
                    : bodies.onFailure(external(shape.type()), "writeExternal", "(Ljava/io/ObjectOutput;)V");
        }
        OnFailure most = OnFailure.PASSES;
        for (SlotShape slot : shape.slots()) {
            if (slot.writeObject() != null && !LiveNames.jdk(slot.type())) {
                OnFailure can = bodies.onFailure(slot.type(), "writeObject", "(Ljava/io/ObjectOutputStream;)V");
                most = can.compareTo(most) > 0 ? can : most;
            }
        }
        return most;
    }

    /** The class whose code is the {@code writeExternal} of a class; the class itself if it is an interface's. */
    private static Class<?> external(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (!method.isBridge()
                        && method.getName().equals("writeExternal")
                        && method.getReturnType() == void.class
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {ObjectOutput.class})) {
                    return at;
                }
            }
        }
        return type;
    }

    /** What is wrong, in the order in which it was found; empty if nothing is. */
    public List<Offender> offenders() {
        return offenders;
    }

    /** The object behind an offender, by its place in {@link #offenders()}. */
    public Object object(int offender) {
        return objects.get(offender);
    }

    /** The slice that leads to the offenders, or null if there are none. */
    public @Nullable Slice slice() {
        return slice;
    }

    /**
     * Which links carry many bytes of what the stream would write. Asks the hooks that write a second time.
     *
     * @param threshold in bytes, at least 1; links that carry less are left out
     */
    public Weigh weigh(long threshold) {
        return Weigh.of(walk, settings, threshold);
    }

    /** What the root's serialized form says if it is a serializable lambda, or null. */
    public @Nullable LambdaKey rootLambda() {
        Output.Captured captured = walk.lambda();
        return captured == null ? null : LiveSliceNames.key(captured.lambda());
    }

    /** Name of the root's class as reports show it. */
    public String rootClass() {
        return LiveNames.of(walk.object(0).getClass());
    }

    /** The distinct classes of the objects that were looked at. */
    public Set<Class<?>> classes() {
        return walk.types();
    }

    /**
     * How many objects were looked at. One that holds nothing but values counts each time it is met, any other once;
     * values, such as strings, never.
     */
    public long objectCount() {
        return walk.looked();
    }

    /**
     * Where it stopped, at the budget or because hooks hand over new objects without end, or null if it looked at all.
     */
    public @Nullable Stopped stopped() {
        Walk.Stop stop = walk.stop();
        return stop == null ? null : new Stopped(stop.objects(), LiveNames.of(stop.behind()));
    }

    /** Hooks of the project's classes that reading will call, as {@code Class.hook}, each with for how many objects. */
    public Map<String, Integer> readers() {
        return ReadHooks.of(walk, settings::owns);
    }

    /** Hooks that were not run, as {@code Class.hook}, each with how often. */
    public Map<String, Integer> opaque() {
        return walk.opaque();
    }
}
