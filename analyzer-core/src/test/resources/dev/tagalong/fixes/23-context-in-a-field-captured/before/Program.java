package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

interface Task extends Runnable, Serializable {}

/** The connection to the workers. */
final class Context {
    private final Thread watcher = new Thread();
    private final ObjectOutputStream out;

    Context(ObjectOutputStream out) {
        this.out = out;
    }

    void forEach(Task task) throws IOException {
        out.writeObject(task);
    }

    void stop() {
        watcher.interrupt();
    }
}

/** Runs jobs and ends when one of them says so. */
final class Engine {
    private final Context context;
    private int limit = 3;

    Engine(Context context) {
        this.context = context;
    }

    void start() throws IOException {
        context.forEach(() -> {
            if (limit == 0) {
                context.stop();
            }
        });
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        new Engine(new Context(out)).start();
    }
}
