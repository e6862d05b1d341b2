package dev.tagalong.samples.story.mp;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A thread in the place of a child. */
final class InProcessPopen extends Popen {

    private final transient FutureTask<Integer> run;

    private InProcessPopen(FutureTask<Integer> run) {
        super(() -> {}); // a thread needs no pipe
        this.run = run;
    }

    static Popen start(Task target) {
        FutureTask<Integer> run = new FutureTask<>(() -> {
            target.run();
            return 0;
        });
        Thread thread = new Thread(run, "worker");
        thread.setDaemon(true);
        thread.start();
        return new InProcessPopen(run);
    }

    @Override
    int waitFor() throws IOException, InterruptedException {
        try {
            return run.get(Jvm.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the target failed", e.getCause());
        } catch (TimeoutException e) {
            run.cancel(true);
            throw new IOException("the target did not end within " + Jvm.PATIENCE.toSeconds() + " s", e);
        }
    }
}
