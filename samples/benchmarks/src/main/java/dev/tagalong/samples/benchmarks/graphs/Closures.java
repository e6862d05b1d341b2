package dev.tagalong.samples.benchmarks.graphs;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/** A serializable lambda that captures the {@code this} of a small application, as tasks do that are handed over. */
public final class Closures {
    private Closures() {}

    /** A task that can be sent. */
    public interface Task extends IntSupplier, Serializable {}

    /**
     * Builds the lambda.
     *
     * @param workers how many workers the application lists; 8 make about 60 objects
     */
    public static Object build(int workers) {
        return new Application(workers).task();
    }

    /** How many objects {@link #build} is written as: a lambda as its serial form, its arguments and its names. */
    public static long written(int workers) {
        return 13 + 6L * workers;
    }

    private static class Application implements Serializable {
        private static final long serialVersionUID = 1;

        final String name = "application";
        final List<Worker> workers = new ArrayList<>();
        final Map<String, Object> settings = new LinkedHashMap<>();

        Application(int workers) {
            settings.put("retries", 1_000);
            for (int number = 0; number < workers; number++) {
                this.workers.add(new Worker(number));
            }
        }

        Task task() {
            return () -> workers.size() + settings.size() + name.length();
        }
    }

    private static class Worker implements Serializable {
        private static final long serialVersionUID = 1;

        final Object name;
        final Object queue = new ArrayList<>(List.of(1_000L, 2_000L));
        final int[] load = {1, 2, 3};

        Worker(int number) {
            this.name = "worker " + number;
        }
    }
}
