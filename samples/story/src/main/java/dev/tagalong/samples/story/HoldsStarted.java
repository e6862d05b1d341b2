package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** A worker that is not started yet asks another one for its name, and so sends that one, which is started. */
public final class HoldsStarted {

    private HoldsStarted() {}

    public static void main(String[] args) throws IOException {
        try (Sent second = sent(Arguments.startMethod(args))) {
            second.worker().start(); // NotSerializableException: java.lang.ref.WeakReference
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        WorkerProcess first = new WorkerProcess(method, "wash", () -> System.out.println("wash: done"));
        first.start();
        first.join();
        // expect: HoldsStarted not-serializable error java.lang.ref.WeakReference
        //     via HoldsStarted$$Lambda > first > popen > finalizer > ref
        // expect: HoldsStarted not-serializable error jdk.internal.ref.CleanerImpl$PhantomCleanableRef
        //     via HoldsStarted$$Lambda > first > popen > finalizer > registration
        WorkerProcess second =
                new WorkerProcess(method, "dry", () -> System.out.println("dry: done, after " + first.name()));
        return new Sent(second);
    }
}
