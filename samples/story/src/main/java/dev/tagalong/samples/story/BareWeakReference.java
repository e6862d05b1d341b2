package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.lang.ref.WeakReference;

/** The target captures a weak reference, which no stream writes, whatever it refers to. */
public final class BareWeakReference {

    private static final String PAGE = "page 1";

    private BareWeakReference() {}

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // NotSerializableException: java.lang.ref.WeakReference
        }
    }

    static Sent sent(StartMethod method) {
        WeakReference<String> cached = new WeakReference<>(PAGE);
        // expect: BareWeakReference not-serializable error java.lang.ref.WeakReference
        //     via BareWeakReference$$Lambda > cached
        return new Sent(new WorkerProcess(method, "print", () -> System.out.println("print: " + cached.get())));
    }
}
