package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;

/** {@link StartedThread} with a clock that has a thread instead of being one, and starts another one on arrival. */
public final class StartedThreadRepaired {

    private StartedThreadRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) {
        Clock clock = new Clock();
        clock.start();
        return new Sent(new WorkerProcess(method, "wait", () -> clock.awaitTick()), clock::stop);
    }

    private static final class Clock implements Serializable {

        private volatile long now;
        private transient Thread thread;

        void start() {
            thread = new Thread(this::run);
            thread.setDaemon(true);
            thread.start();
        }

        void stop() {
            thread.interrupt();
        }

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            in.defaultReadObject();
            start();
        }

        private void run() {
            try {
                while (true) {
                    now = System.nanoTime();
                    Thread.sleep(1);
                }
            } catch (InterruptedException e) {
                // stopped
            }
        }

        void awaitTick() throws InterruptedException {
            long before = now;
            while (now == before) {
                if (!thread.isAlive()) {
                    throw new IllegalThreadStateException("the clock is " + thread.getState());
                }
                Thread.sleep(1);
            }
            System.out.println("wait: the clock ticks");
        }
    }
}
