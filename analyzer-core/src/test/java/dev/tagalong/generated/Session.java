package dev.tagalong.generated;

import java.lang.invoke.SerializedLambda;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one graph and of what its hooks have done, by identity. */
final class Session {
    /** Code of generated classes that ran while it was watched and is no hook. */
    final Set<String> forbiddenCalls = new TreeSet<>();

    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<Object, Object> replacements = new IdentityHashMap<>();
    private final Map<Object, Map<String, Integer>> runs = new IdentityHashMap<>();
    private final Set<String> silenced = new HashSet<>();
    private final Set<String> refusedReplacing = new TreeSet<>();
    private int swallowed;
    private boolean watching;
    private @Nullable Object lastReplaced;
    private @Nullable Object lastReplacement;

    /** Gives {@code object} a name, unless it has one: some kinds of object exist only once. */
    void name(Object object, String name) {
        names.putIfAbsent(object, name);
        numbers.putIfAbsent(object, numbers.size());
    }

    /** Gives {@code object} a name by the order in which such objects come. */
    void nameUnnamed(Object object) {
        name(object, "extra" + numbers.size());
    }

    @Nullable
    String nameOf(Object object) {
        return names.get(object);
    }

    /** The order in which objects were named; 0 for those that were not, such as copies that were read. */
    int number(Object object) {
        return numbers.getOrDefault(object, 0);
    }

    void ran(Object object, String hook) {
        runs.computeIfAbsent(object, o -> new TreeMap<>()).merge(hook, 1, Integer::sum);
    }

    /** How often each hook has run on each object. */
    Map<Object, Map<String, Integer>> runs() {
        return runs;
    }

    boolean knowsReplacement(Object object) {
        return replacements.containsKey(object);
    }

    @Nullable
    Object replacement(Object object) {
        return replacements.get(object);
    }

    boolean isReplacement(Object object) {
        return replacements.values().stream().anyMatch(replacement -> replacement == object);
    }

    /** True if a {@code writeReplace} has answered null. */
    boolean replacedByNull() {
        return replacements.containsValue(null);
    }

    /** True if an exception was replaced: when read it can be suppressed by itself, which exceptions refuse. */
    boolean replacedException() {
        return replacements.keySet().stream().anyMatch(Throwable.class::isInstance);
    }

    void keepReplacement(Object object, @Nullable Object replacement) {
        replacements.put(object, replacement);
    }

    /** Notes that {@code writeReplace} of {@code object} has just answered {@code replacement}. */
    void replaced(Object object, @Nullable Object replacement) {
        if (lastReplacement != object) {
            lastReplaced = object; // else a chain of replacements goes on
        }
        lastReplacement = replacement;
    }

    /** Forgets what was replaced before. */
    void forgetReplaced() {
        lastReplaced = null;
        lastReplacement = null;
    }

    /** The object in whose place {@code written} has just come, or {@code written} itself. */
    Object replacedBy(Object written) {
        // A lambda is replaced again, by what the stream is handed.
        boolean answered = lastReplacement == written
                || (written instanceof SerializedLambda
                        && lastReplacement != null
                        && lastReplacement.getClass().isHidden());
        Object origin = answered && lastReplaced != null ? lastReplaced : written;
        forgetReplaced();
        return origin;
    }

    Set<String> silenced() {
        return silenced;
    }

    Set<String> refusedReplacing() {
        return refusedReplacing;
    }

    void swallow() {
        swallowed++;
    }

    int swallowed() {
        return swallowed;
    }

    /** From now on, calls of {@code hashCode}, {@code equals} and {@code toString} are noted as forbidden. */
    void watch(boolean on) {
        watching = on;
    }

    boolean watching() {
        return watching;
    }
}
