package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A condition on the rows of a table. */
abstract class Condition {
    private final String action;

    Condition() {
        this("read");
    }

    Condition(String action) {
        this.action = action;
    }

    abstract boolean holds(String value);
}

final class Equal extends Condition implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String wanted;

    Equal(String wanted) {
        super("equal");
        this.wanted = wanted;
    }

    @Override
    boolean holds(String value) {
        return value.equals(wanted);
    }
}

/** What a worker is asked for. */
final class Query implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Condition> conditions = new ArrayList<>();

    Query where(Condition condition) {
        conditions.add(condition);
        return this;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Query().where(new Equal("main")));
    }
}
