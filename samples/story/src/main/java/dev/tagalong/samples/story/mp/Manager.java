package dev.tagalong.samples.story.mp;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** A server process that keeps a counter for other processes. */
public final class Manager implements Serializable, Closeable {

    private final WorkerProcess server;
    private final int port;
    private final transient Link link;

    private Manager(WorkerProcess server, Link link) {
        this.server = server;
        this.port = link.port();
        this.link = link;
    }

    /** Starts a server process; it ends when the manager is closed. */
    public static Manager start(StartMethod method) throws IOException {
        try (ServerSocket listener = Link.listen()) {
            WorkerProcess server = new WorkerProcess(method, "manager", new Server(listener.getLocalPort()));
            server.start();
            return new Manager(server, Link.accept(listener));
        }
    }

    /** The counter: no more than the server's address, so that it can be sent. */
    public Counter counter() {
        return new Counter(port);
    }

    @Override
    public void close() throws IOException {
        link.close();
        server.join();
    }

    /**
     * A counter that stands in a server process and begins at 0.
     *
     * @param port where the server listens, on the loopback interface
     */
    public record Counter(int port) implements Serializable {

        /** Adds to the counter and returns its new value. */
        public long add(long amount) throws IOException {
            try (Socket server = Link.connect(port)) {
                new DataOutputStream(server.getOutputStream()).writeLong(amount);
                return new DataInputStream(server.getInputStream()).readLong();
            }
        }
    }

    private record Server(int parent) implements Task {
        @Override
        public void run() throws IOException {
            AtomicLong counter = new AtomicLong();
            Link.serve(parent, (in, out) -> out.writeLong(counter.addAndGet(in.readLong())));
        }
    }
}
