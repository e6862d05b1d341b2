package dev.tagalong.samples.story.mp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** A child JVM of the fork server, with a connection to the server as the pipe. */
final class ForkServerPopen extends Popen {

    private final transient Socket request;

    private ForkServerPopen(Socket request) {
        super(request);
        this.request = request;
    }

    static Popen start(Task target) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        send(target, message);
        Socket request = ForkServer.connect();
        DataOutputStream out = new DataOutputStream(request.getOutputStream());
        out.writeInt(message.size());
        message.writeTo(out);
        return new ForkServerPopen(request);
    }

    @Override
    int waitFor() throws IOException {
        return new DataInputStream(request.getInputStream()).readInt();
    }
}
