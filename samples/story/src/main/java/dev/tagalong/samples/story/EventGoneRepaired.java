package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.Event;
import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.File;
import java.io.IOException;

/**
 * {@link EventGone} with the event kept until the worker has ended. It is sent by name, and opened where it is used.
 */
public final class EventGoneRepaired {

    private EventGoneRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        Event ready = new Event();
        ready.set();
        File file = ready.file();
        WorkerProcess worker = new WorkerProcess(method, "go", () -> {
            Event.open(file).await();
            System.out.println("go: ready");
        });
        return new Sent(worker, ready);
    }
}
