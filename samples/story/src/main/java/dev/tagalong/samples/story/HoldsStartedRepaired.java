package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** {@link HoldsStarted} with what the target needs copied to a local variable: the lambda captures that alone. */
public final class HoldsStartedRepaired {

    private HoldsStartedRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent second = sent(Arguments.startMethod(args))) {
            second.worker().start();
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        WorkerProcess first = new WorkerProcess(method, "wash", () -> System.out.println("wash: done"));
        first.start();
        first.join();
        String name = first.name();
        WorkerProcess second = new WorkerProcess(method, "dry", () -> System.out.println("dry: done, after " + name));
        return new Sent(second);
    }
}
