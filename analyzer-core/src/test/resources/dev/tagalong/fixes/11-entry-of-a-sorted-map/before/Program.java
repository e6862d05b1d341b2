package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a build that are still to be looked at; written between two of them. */
final class Walk implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> settings = new TreeMap<>();
    private final List<Map.Entry<String, String>> open = new ArrayList<>();

    void setting(String name, String value) {
        settings.put(name, value);
    }

    void start() {
        for (Map.Entry<String, String> each : settings.entrySet()) {
            open.add(each);
        }
    }

    String next() {
        Map.Entry<String, String> first = open.remove(0);
        return first.getKey() + "=" + first.getValue();
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Walk walk = new Walk();
        walk.setting("path", "bin");
        walk.setting("home", "user");
        walk.start();
        walk.next();
        out.writeObject(walk);
    }
}
