package dev.tagalong.agent.programs;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Eight threads fail 25 times each with the same kind of object, and write as many that are fine. */
public final class EightThreads {
    private static final int THREADS = 8;
    private static final int TIMES = 25;

    private EightThreads() {}

    public static void main(String[] args) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            work.add(EightThreads::failures);
        }
        int failures = 0;
        for (Future<Integer> done : threads.invokeAll(work)) {
            failures += done.get();
        }
        threads.shutdown();
        System.out.println(failures + " failures");
    }

    private static int failures() throws IOException {
        int failures = 0;
        for (int i = 0; i < TIMES; i++) {
            failures += fails(new Order(new Object())) ? 1 : 0;
            failures += fails(new Order("fine")) ? 1 : 0;
        }
        return failures;
    }

    private static boolean fails(Order order) throws IOException {
        try (ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            stream.writeObject(order);
            return false;
        } catch (java.io.NotSerializableException e) {
            return e.getMessage().equals("java.lang.Object");
        }
    }

    private record Order(Object item) implements Serializable {}
}
