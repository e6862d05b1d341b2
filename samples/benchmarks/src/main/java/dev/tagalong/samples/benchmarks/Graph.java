package dev.tagalong.samples.benchmarks;

import dev.tagalong.samples.benchmarks.graphs.Chain;
import dev.tagalong.samples.benchmarks.graphs.Maps;
import dev.tagalong.samples.benchmarks.graphs.Orders;
import dev.tagalong.samples.benchmarks.graphs.RandomGraph;
import dev.tagalong.samples.benchmarks.graphs.Trees;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;

/** The graphs that are measured, in the order of the table. */
enum Graph {
    WIDE_CLOSED(500_000, Orders::closed, Orders::written, ">= 15x", speed()),
    WIDE_OBJECT(500_000, Orders::open, Orders::written, ">= 6x", speed()),
    HOOKS(500_000, Orders::hooked, Orders::writtenHooked, ">= 3x", speed()),
    MAPS(100_000, Maps::ofLists, Maps::written, ">= 10x", speed()),
    TREES(4_000_000, Trees::clean, Trees::written, ">= 4x", speed()),
    RANDOM(1_000_000, RandomGraph::build, RandomGraph::written, "", speed()) {
        @Override
        int steps(int size) {
            return deep(size);
        }
    },
    CHAIN(1_000_000, Chain::build, Chain::written, "completes", EnumSet.of(Jvm.PLAIN, Jvm.MEMORY)) {
        @Override
        int steps(int size) {
            return deep(size);
        }

        @Override
        int stackKilobytes() {
            return 512;
        }
    },
    /** The offender is the last of all objects; what is timed is the whole answer. */
    PLANTED(50_000_000, Trees::planted, Trees::written, "<= 15 s", EnumSet.of(Jvm.PLAIN)) {
        @Override
        int steps(int size) {
            return Trees.stepsToPlanted(size);
        }

        @Override
        int warmups(int asked) {
            return 0;
        }

        @Override
        String heap() {
            return "12g";
        }
    };

    /** Instead of the length of a path: all of the graph can be sent. */
    static final int CLEAN = 0;
    /** Instead of the length of a path: nothing but depth is in the way. */
    static final int TOO_DEEP = -1;

    private final int fullSize;
    private final IntFunction<Object> builder;
    private final IntToLongFunction written;
    private final String goal;
    private final Set<Jvm> jvms;

    Graph(int fullSize, IntFunction<Object> builder, IntToLongFunction written, String goal, Set<Jvm> jvms) {
        this.fullSize = fullSize;
        this.builder = builder;
        this.written = written;
        this.goal = goal;
        this.jvms = jvms;
    }

    private static Set<Jvm> speed() {
        return EnumSet.complementOf(EnumSet.of(Jvm.MEMORY));
    }

    /** The name on the command line and in the table. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The size at a share of the full one in percent, at least 1. */
    int size(int percent) {
        return (int) Math.max(1, (long) fullSize * percent / 100);
    }

    Object build(int size) {
        return builder.apply(size);
    }

    /** How many objects a stream writes for it, on a stack that is deep enough. */
    long written(int size) {
        return written.applyAsLong(size);
    }

    /** How long the path to its one offender is, or {@link #CLEAN} or {@link #TOO_DEEP}. */
    int steps(int size) {
        return CLEAN;
    }

    private static int deep(int size) {
        return size >= 100_000 ? TOO_DEEP : CLEAN;
    }

    /** What is asked of Tagalong: a factor over ObjectOutputStream, a time on the clock, or words. */
    String goal() {
        return goal;
    }

    /** Stack of the measuring thread; 0 for the JVM's default. */
    int stackKilobytes() {
        return 0;
    }

    /** The measuring JVM's heap, as {@code -Xmx} takes it. */
    String heap() {
        return "8g";
    }

    /** How many of the rounds that do not count are run. */
    int warmups(int asked) {
        return asked;
    }

    /** Where it is measured. */
    Set<Jvm> jvms() {
        return jvms;
    }
}
