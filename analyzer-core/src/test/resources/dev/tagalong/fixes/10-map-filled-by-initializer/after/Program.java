package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** A message to a conversation partner, with values for its template. */
final class Message implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> values;

    Message(Map<String, String> values) {
        this.values = values;
    }

    String value(String name) {
        return values.get(name);
    }
}

final class Bot {
    private final String name = "bot";

    Message greet(String user) {
        Map<String, String> values = new HashMap<>();
        values.put("user", user);
        values.put("bot", name);
        return new Message(values);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Bot().greet("user"));
    }
}
