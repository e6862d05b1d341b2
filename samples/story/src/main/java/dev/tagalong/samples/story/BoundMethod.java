package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.io.Serializable;

/**
 * The target is a method of the application, which keeps the worker. It is written without an error. When it is read,
 * the target is needed for the field of its own worker before it has been made.
 */
public final class BoundMethod implements Serializable {

    // expect: BoundMethod read-fails error BoundMethod$$Lambda
    //     via BoundMethod$$Lambda > this > worker > target
    private final WorkerProcess worker;

    private BoundMethod(StartMethod method) {
        worker = new WorkerProcess(method, "greet", this::work);
    }

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // in the child, ClassCastException: cannot assign instance of SerializedLambda
        }
    }

    static Sent sent(StartMethod method) {
        return new Sent(new BoundMethod(method).worker);
    }

    private void work() {
        System.out.println("greet: hello");
    }
}
