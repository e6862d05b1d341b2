package dev.tagalong.samples.story.mp;

import java.io.IOException;

/** How a worker's process comes to be. */
public enum StartMethod {
    /** A new JVM for each worker; the target is sent to it. */
    SPAWN(SpawnPopen::start),

    /** A server JVM, made at the first use, starts a JVM for each worker on request; the target is sent to that. */
    FORKSERVER(ForkServerPopen::start),

    /** A thread of this JVM. Nothing is sent, as nothing is with a fork: the target is shared. */
    IN_PROCESS(InProcessPopen::start);

    private final Launcher launcher;

    StartMethod(Launcher launcher) {
        this.launcher = launcher;
    }

    Popen start(Task target) throws IOException {
        return launcher.start(target);
    }

    private interface Launcher {
        Popen start(Task target) throws IOException;
    }
}
