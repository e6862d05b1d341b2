package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.Event;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** The target holds an event, whose file its creator removes before the child has opened it. */
public final class EventGone {

    private EventGone() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // in the child, FileNotFoundException
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        try (Event ready = new Event()) {
            ready.set();
            return new Sent(new WorkerProcess(method, "go", () -> {
                ready.await();
                System.out.println("go: ready");
            }));
        } // the event is closed here, and the worker not started yet
    }
}
