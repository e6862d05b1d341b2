package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;

/** {@link BoundMethod} with a static nested class as the target: it holds what it needs, and no application. */
public final class BoundMethodRepaired {

    private final WorkerProcess worker;

    private BoundMethodRepaired(StartMethod method) {
        worker = new WorkerProcess(method, "greet", new Work("hello"));
    }

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) {
        return new Sent(new BoundMethodRepaired(method).worker);
    }

    private record Work(String greeting) implements Task {
        @Override
        public void run() {
            System.out.println("greet: " + greeting);
        }
    }
}
