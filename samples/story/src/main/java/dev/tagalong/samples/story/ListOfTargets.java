package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * An application keeps its targets in a list, and they call each other through it. One of them is sent, and is read
 * without an error. But the list in the child holds the serialized form of that target in its place, which shows when
 * the ball comes back.
 */
public final class ListOfTargets implements Serializable {

    private final List<Task> targets = new ArrayList<>();
    private int strokes;

    private ListOfTargets() {
        // expect: ListOfTargets state-lost warning ListOfTargets$$Lambda
        //     via ListOfTargets$$Lambda > this > targets > [0]
        targets.add(() -> play("ping", 1));
        targets.add(() -> play("pong", 0));
    }

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start(); // in the child, ClassCastException: SerializedLambda cannot be cast to Task
        }
    }

    static Sent sent(StartMethod method) {
        return new Sent(new WorkerProcess(method, "play", new ListOfTargets().targets.get(0)));
    }

    private void play(String sound, int next) throws Exception {
        System.out.println(sound);
        strokes++;
        if (strokes < 3) {
            targets.get(next).run();
        }
    }
}
