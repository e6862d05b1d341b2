package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** How the values of a column are compared; one constant for each kind of column. */
abstract class Order implements Comparator<Number> {
    static final Order WHOLE = new Order() {
        @Override
        public int compare(Number left, Number right) {
            return Long.compare(left.longValue(), right.longValue());
        }
    };

    static final Order BROKEN = new Order() {
        @Override
        public int compare(Number left, Number right) {
            return Double.compare(left.doubleValue(), right.doubleValue());
        }
    };
}

/** A condition on a column, sent to those who read the file. */
final class In implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeSet<Number> wanted = new TreeSet<>(Order.WHOLE);

    In(List<Long> wanted) {
        this.wanted.addAll(wanted);
    }

    boolean accepts(long value) {
        return wanted.contains(value);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new In(List.of(1L, 2L)));
    }
}
