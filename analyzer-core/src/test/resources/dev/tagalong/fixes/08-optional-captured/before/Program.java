package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A filter that is kept with what a user sees. */
interface Test<T> extends Serializable {
    boolean accepts(T value);
}

final class Choice implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Test<String>> tests = new ArrayList<>();
    private String prefix;

    void prefix(String prefix) {
        this.prefix = prefix;
    }

    void narrow() {
        Optional<String> wanted = Optional.ofNullable(prefix);
        tests.add(value -> wanted.isEmpty() || value.startsWith(wanted.get()));
    }

    boolean offers(String value) {
        return tests.stream().allMatch(test -> test.accepts(value));
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Choice choice = new Choice();
        choice.prefix("no");
        choice.narrow();
        out.writeObject(choice);
    }
}
