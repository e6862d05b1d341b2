package dev.tagalong.heap;

import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Recheck;
import dev.tagalong.graph.Slice;
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
    private final @Nullable Recheck recheck;

    Inspection(
            Settings settings,
            Walk walk,
            List<Offender> offenders,
            List<Object> objects,
            @Nullable Slice slice,
            @Nullable Recheck recheck) {
        this.settings = settings;
        this.walk = walk;
        this.offenders = List.copyOf(offenders);
        this.objects = List.copyOf(objects);
        this.slice = slice;
        this.recheck = recheck;
    }

    /**
     * What an inspection goes by.
     *
     * @param shapes descriptions of classes, shared between inspections
     * @param hooks whose hooks run
     * @param showValues true if map keys and the messages of exceptions can be shown
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
            walk.probe(settings);
            if (walk.refuses(root, settings.budget())
                    || walk.stop() != null
                    || (!walk.faults().isEmpty() && Certain.error(walk, settings.bodies()))
                    || Depth.fault(walk, settings) != null) {
                return false;
            }
            return walk.clean() || Judged.of(walk, settings, null).harmless();
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
        return of(walk, settings, Depth.of(walk, settings));
    }

    private static Inspection of(Walk walk, Settings settings, Depth.Found deep) {
        Judged judged =
                deep.fault() == null && walk.clean() ? null : Judged.of(walk, settings, deep.fault(), deep.complete());
        return judged == null || judged.faults().isEmpty()
                ? new Inspection(settings, walk, List.of(), List.of(), null, null)
                : new SliceBuilder(settings, judged).build();
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
     * Judges what was looked at once more without some links, on the thread that asks; null if there are no offenders.
     * Hooks are not run again. Large graphs are not gone through for each of many questions: then it is not known.
     */
    public @Nullable Recheck recheck() {
        return recheck;
    }

    /**
     * Which links carry many bytes of what the stream would write. Asks the hooks that write a second time.
     *
     * @param threshold in bytes, at least 1; links that carry less are left out
     */
    public Weigh weigh(long threshold) {
        return Weigh.of(walk, settings, threshold);
    }

    /**
     * The objects to which more can be linked later. What is asked of the inspection itself is asked before, since the
     * outlook adds objects to it that it had passed over.
     */
    public Outlook outlook() {
        return new Outlook(walk, settings);
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
