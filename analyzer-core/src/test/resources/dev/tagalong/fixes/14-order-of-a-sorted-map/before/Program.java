package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Reads maps from their text; the keys keep an order of their own. */
final class Reader {
    private final Comparator<String> order = (left, right) -> left.compareTo(right);

    Map<String, String> read(String text) {
        Map<String, String> map = new TreeMap<>(order);
        for (String pair : text.split(",")) {
            int colon = pair.indexOf(':');
            map.put(pair.substring(0, colon), pair.substring(colon + 1));
        }
        return map;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Reader().read("b:2,a:1"));
    }
}
