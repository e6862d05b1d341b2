package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What a remote console may ask. */
interface Console {
    Set<String> strategies();
}

final class Cluster implements Console {
    private final Map<String, Runnable> strategies = new HashMap<>();

    Cluster() {
        strategies.put("full", () -> {});
        strategies.put("passive", () -> {});
    }

    @Override
    public Set<String> strategies() {
        return strategies.keySet();
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        answer(new Cluster(), out);
    }

    private static void answer(Console asked, ObjectOutputStream out) throws IOException {
        out.writeObject(asked.strategies());
    }
}
