package dev.tagalong.samples.story.mp;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A parent's link to a server in its child. The child connects to its parent, sends the port it serves, as an int, and
 * serves until the parent closes the link or ends.
 *
 * @param lifeline the connection that the child made
 * @param port where the child serves, on the loopback interface
 */
record Link(Socket lifeline, int port) implements Closeable {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    interface Handler {
        void handle(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException;
    }

    /** Where a parent listens for the child that it is about to start. */
    static ServerSocket listen() throws IOException {
        ServerSocket listener = new ServerSocket(0, 1, LOOPBACK);
        listener.setSoTimeout((int) Jvm.PATIENCE.toMillis());
        return listener;
    }

    /** The parent's end, made when the child has connected. */
    static Link accept(ServerSocket listener) throws IOException {
        Socket lifeline = listener.accept();
        return new Link(lifeline, new DataInputStream(lifeline.getInputStream()).readInt());
    }

    static Socket connect(int port) throws IOException {
        Socket connection = new Socket(LOOPBACK, port);
        connection.setSoTimeout((int) Jvm.PATIENCE.toMillis());
        return connection;
    }

    /** The child's end: serves each connection on a thread of its own; returns when the parent is gone. */
    static void serve(int parent, Handler handler) throws IOException {
        try (Socket lifeline = new Socket(LOOPBACK, parent);
                ServerSocket server = new ServerSocket(0, 50, LOOPBACK)) {
            inBackground(() -> acceptAll(server, handler));
            new DataOutputStream(lifeline.getOutputStream()).writeInt(server.getLocalPort());
            lifeline.getInputStream().read(); // the parent never writes: this waits for its end
        }
    }

    private static void acceptAll(ServerSocket server, Handler handler) {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                inBackground(() -> handle(connection, handler));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void handle(Socket connection, Handler handler) {
        try (connection) {
            handler.handle(
                    new DataInputStream(connection.getInputStream()),
                    new DataOutputStream(connection.getOutputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        lifeline.close();
    }
}
