package dev.tagalong.samples.story.mp;

import java.io.IOException;
import java.io.Serializable;

/** A process that runs one {@link Task}. Serializable, or so it says: once started, it is not. */
public final class WorkerProcess implements Worker, Serializable {

    private final StartMethod method;
    private final String name;
    private final Task target;

    // expect: SecondStart not-serializable error java.lang.ref.WeakReference
    //     via Application$Work > app > processes > [0] > popen > finalizer > ref
    // expect: SecondStart not-serializable error jdk.internal.ref.CleanerImpl$PhantomCleanableRef
    //     via Application$Work > app > processes > [0] > popen > finalizer > registration
    private Popen popen; // null until start()

    /** A worker of that name, not started yet. */
    public WorkerProcess(StartMethod method, String name, Task target) {
        this.method = method;
        this.name = name;
        this.target = target;
    }

    /** The worker's name, as given. */
    public String name() {
        return name;
    }

    @Override
    public Task target() {
        return target;
    }

    @Override
    public void start() throws IOException {
        if (popen != null) {
            throw new IllegalStateException(name + " has been started before");
        }
        popen = method.start(target);
    }

    @Override
    public void join() throws IOException {
        if (popen != null) {
            popen.join(name);
        }
    }
}
