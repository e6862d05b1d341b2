package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A loop of a script that can be stopped and stored between two rounds. */
final class Loop implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> rounds;
    private int done;

    Loop(List<String> over) {
        rounds = new ArrayList<>(over);
    }

    boolean step() {
        if (done == rounds.size()) {
            return false;
        }
        done++;
        return true;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Loop loop = new Loop(new ArrayList<>(List.of("compile", "test", "deploy")));
        while (loop.step()) {
            out.writeObject(loop);
            return;
        }
    }
}
