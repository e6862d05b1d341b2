package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.Manager;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** The target counts with the help of a manager, and so sends the manager, which holds the handle of its server. */
public final class StartedManager {

    private StartedManager() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // NotSerializableException: java.lang.ref.WeakReference
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        Manager manager = Manager.start(method);
        // expect: StartedManager not-serializable error java.lang.ref.WeakReference
        //     via StartedManager$$Lambda > manager > server > popen > finalizer > ref
        // expect: StartedManager not-serializable error jdk.internal.ref.CleanerImpl$PhantomCleanableRef
        //     via StartedManager$$Lambda > manager > server > popen > finalizer > registration
        WorkerProcess worker = new WorkerProcess(
                method,
                "count",
                () -> System.out.println("count: " + manager.counter().add(1)));
        return new Sent(worker, manager);
    }
}
