package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.lang.ref.WeakReference;

/** {@link BareWeakReference} with the reference resolved where it is: what it refers to is sent. */
public final class BareWeakReferenceRepaired {

    private static final String PAGE = "page 1";

    private BareWeakReferenceRepaired() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) {
        WeakReference<String> cached = new WeakReference<>(PAGE);
        String page = cached.get();
        return new Sent(new WorkerProcess(method, "print", () -> System.out.println("print: " + page)));
    }
}
