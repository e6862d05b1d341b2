package dev.tagalong.samples.story.mp;

import java.io.IOException;

/** A child JVM of this one, with its standard input as the pipe. */
final class SpawnPopen extends Popen {

    private final transient Process child;

    private SpawnPopen(Process child) {
        super(child.getOutputStream());
        this.child = child;
    }

    static Popen start(Task target) throws IOException {
        Process child = Jvm.start(Child.class);
        try {
            send(target, child.getOutputStream());
        } catch (Throwable e) {
            child.destroyForcibly(); // it waits for a target that will not come
            throw e;
        }
        return new SpawnPopen(child);
    }

    @Override
    int waitFor() throws IOException, InterruptedException {
        return Jvm.waitFor(child);
    }
}
