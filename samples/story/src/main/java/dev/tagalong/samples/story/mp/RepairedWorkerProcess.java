package dev.tagalong.samples.story.mp;

import java.io.IOException;
import java.io.Serializable;

/** {@link WorkerProcess}, repaired by one word: the handle of the child stays with the parent, whose child it is. */
public final class RepairedWorkerProcess implements Worker, Serializable {

    private final StartMethod method;
    private final String name;
    private final Task target;

    private transient Popen popen; // null until start()

    /** A worker of that name, not started yet. */
    public RepairedWorkerProcess(StartMethod method, String name, Task target) {
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
