package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.io.Serializable;

/**
 * The target holds a worker that is a running thread. It arrives, without an error, as a thread that nobody started.
 */
public final class StartedThread {

    private StartedThread() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // in the child, IllegalThreadStateException: the clock is NEW
        }
    }

    static Sent sent(StartMethod method) {
        Clock clock = new Clock();
        clock.start();
        return new Sent(new WorkerProcess(method, "wait", () -> clock.awaitTick()), clock::interrupt);
    }

    // expect: StartedThread state-lost warning StartedThread$Clock
    //     via StartedThread$$Lambda > clock
    private static final class Clock extends Thread implements Serializable {

        private volatile long now;

        Clock() {
            setDaemon(true);
        }

        @Override
        public void run() {
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
                if (!isAlive()) {
                    throw new IllegalThreadStateException("the clock is " + getState());
                }
                Thread.sleep(1);
            }
            System.out.println("wait: the clock ticks");
        }
    }
}
