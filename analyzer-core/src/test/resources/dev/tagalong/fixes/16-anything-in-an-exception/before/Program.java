package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What became of one value that was to be copied. */
final class Copied implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Object source;
    private final Object target;

    Copied(String name, Object source, Object target) {
        this.name = name;
        this.source = source;
        this.target = target;
    }

    String name() {
        return name;
    }
}

/** Values that a conversation was started with and that do not fit; kept in the user's session. */
final class WrongInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Copied> results;

    WrongInput(List<Copied> results) {
        super(results.size() + " values do not fit");
        this.results = results;
    }

    List<Copied> results() {
        return results;
    }
}

/** The running request. */
final class Request {
    private final Thread thread = Thread.currentThread();

    void fill(String name, String value) {
        List<Copied> results = new ArrayList<>();
        if (value.isEmpty()) {
            results.add(new Copied(name, value, this));
        }
        if (!results.isEmpty()) {
            throw new WrongInput(results);
        }
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        try {
            new Request().fill("from", "");
        } catch (WrongInput wrong) {
            out.writeObject(wrong);
        }
    }
}
