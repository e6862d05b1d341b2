package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** The rows of a query that is still open. */
final class Rows {
    private final Iterator<String> open;
    private int row;

    Rows(List<String> rows) {
        open = rows.iterator();
    }

    TreeMap<String, Object> next() {
        row++;
        return new Row(open.next(), row);
    }

    /** The columns of one row by their names. */
    private static final class Row extends TreeMap<String, Object> {
        private static final long serialVersionUID = 1L;

        private final int number;

        Row(String text, int number) {
            super(String.CASE_INSENSITIVE_ORDER);
            this.number = number;
            put("text", text);
        }

        int number() {
            return number;
        }
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Rows(List.of("first", "second")).next());
    }
}
