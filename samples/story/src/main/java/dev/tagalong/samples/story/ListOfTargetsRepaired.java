package dev.tagalong.samples.story;

import dev.tagalong.samples.story.mp.StartMethod;
import dev.tagalong.samples.story.mp.Task;
import dev.tagalong.samples.story.mp.WorkerProcess;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link ListOfTargets} with targets of a static nested class. Unlike a lambda, its objects are written as themselves,
 * so that a list may hold the very target that is sent.
 */
public final class ListOfTargetsRepaired implements Serializable {

    private final List<Task> targets = new ArrayList<>();
    private int strokes;

    private ListOfTargetsRepaired() {
        targets.add(new Player(this, "ping", 1));
        targets.add(new Player(this, "pong", 0));
    }

    public static void main(String[] args) throws IOException {
        try (Sent sent = sent(Arguments.startMethod(args))) {
            sent.worker().start();
        }
    }

    static Sent sent(StartMethod method) {
        return new Sent(new WorkerProcess(method, "play", new ListOfTargetsRepaired().targets.get(0)));
    }

    private void play(String sound, int next) throws Exception {
        System.out.println(sound);
        strokes++;
        if (strokes < 3) {
            targets.get(next).run();
        }
    }

    // No record: a record that is reached again from its own components is read there as null.
    private static final class Player implements Task {

        private final ListOfTargetsRepaired game;
        private final String sound;
        private final int next;

        Player(ListOfTargetsRepaired game, String sound, int next) {
            this.game = game;
            this.sound = sound;
            this.next = next;
        }

        @Override
        public void run() throws Exception {
            game.play(sound, next);
        }
    }
}
