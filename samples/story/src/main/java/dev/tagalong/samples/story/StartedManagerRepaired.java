package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.Manager;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** {@link StartedManager} with the manager's counter, which is a description of where it stands, not the live thing. */
public final class StartedManagerRepaired {

    private StartedManagerRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        Manager manager = Manager.start(method);
        Manager.Counter counter = manager.counter();
        WorkerProcess worker = new WorkerProcess(method, "count", () -> System.out.println("count: " + counter.add(1)));
        return new Sent(worker, manager);
    }
}
