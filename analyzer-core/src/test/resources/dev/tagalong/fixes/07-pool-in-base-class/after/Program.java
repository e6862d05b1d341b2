package demo;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What an application of one user is made from. */
abstract class Desk implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient ExecutorService pool = pool();

    void later(Runnable task) {
        pool.execute(task);
    }

    private static ExecutorService pool() {
        return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        pool = pool();
    }
}

final class OrderDesk extends Desk {
    private static final long serialVersionUID = 1L;

    private int orders;

    void order() {
        orders++;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        OrderDesk desk = new OrderDesk();
        desk.order();
        out.writeObject(desk);
    }
}
