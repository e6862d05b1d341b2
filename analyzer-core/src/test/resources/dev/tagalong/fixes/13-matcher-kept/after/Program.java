package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a script, stored whenever it waits. */
final class Variables implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> values = new HashMap<>();

    void set(String name, Object value) {
        values.put(name, value);
    }

    Object get(String name) {
        return values.get(name);
    }
}

final class Program {
    private static final Pattern VERSION = Pattern.compile("v(\\d+)");

    static void send(ObjectOutputStream out) throws IOException {
        Variables variables = new Variables();
        Matcher found = VERSION.matcher("release v12");
        if (found.find()) {
            variables.set("version", Integer.valueOf(found.group(1)));
        }
        out.writeObject(variables);
    }
}
