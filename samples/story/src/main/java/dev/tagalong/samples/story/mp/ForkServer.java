package dev.tagalong.samples.story.mp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * The server JVM that starts the children of {@link StartMethod#FORKSERVER}. It lives as long as the JVM that made it.
 *
 * <p>A request is the number of a message's bytes, as an int, and the message; the answer is the child's exit code, as
 * an int, when the child has ended.
 */
final class ForkServer {

    private static Link server; // null until the first request

    private ForkServer() {}

    /** A connection for one request. */
    static synchronized Socket connect() throws IOException {
        if (server == null) {
            try (ServerSocket listener = Link.listen()) {
                Jvm.start(ForkServer.class, Integer.toString(listener.getLocalPort()));
                server = Link.accept(listener);
            }
        }
        return Link.connect(server.port());
    }

    public static void main(String[] args) throws IOException {
        Link.serve(Integer.parseInt(args[0]), ForkServer::startChild);
    }

    private static void startChild(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException {
        byte[] message = in.readNBytes(in.readInt());
        Process child = Jvm.start(Child.class);
        try (OutputStream pipe = child.getOutputStream()) {
            pipe.write(message);
        }
        out.writeInt(Jvm.waitFor(child));
    }
}
