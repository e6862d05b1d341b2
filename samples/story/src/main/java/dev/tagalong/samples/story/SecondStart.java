package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import java.io.IOException;

/**
 * The first start works. The second one sends the application again, and in its list the first worker, which now holds
 * the handle of a child.
 */
public final class SecondStart {

    private SecondStart() {}

    public static void main(String[] args) throws IOException {
        try (Sent second = sent(Arguments.startMethod(args))) {
            second.worker().start(); // NotSerializableException: java.lang.ref.WeakReference
        }
    }

    static Sent sent(StartMethod method) throws IOException {
        Application app = new Application(method, "wash", "dry");
        app.process(0).start();
        app.process(0).join();
        return new Sent(app.process(1));
    }
}
