package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A step of a flow that is sent to the machine that runs it, and prepared there. */
interface Stage extends Serializable {
    void prepare();

    void accept(String message);
}

final class Collector implements Stage {
    private static final long serialVersionUID = 1L;

    private transient Object batchLock;
    private final List<String> batch = new ArrayList<>();
    private transient int most;

    @Override
    public void prepare() {
        batchLock = new Object();
        most = 100;
    }

    @Override
    public void accept(String message) {
        synchronized (batchLock) {
            if (batch.size() < most) {
                batch.add(message);
            }
        }
    }
}

final class Flow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Stage> stages = new ArrayList<>();

    Flow then(Stage stage) {
        stages.add(stage);
        return this;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Flow().then(new Collector()));
    }
}
