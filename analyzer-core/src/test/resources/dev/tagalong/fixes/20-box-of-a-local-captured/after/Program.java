package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.function.Function;

/** Turns text into numbers without an object for each. */
final class Digits {
    static final class Result implements Serializable {
        private static final long serialVersionUID = 1L;

        transient int value;
    }

    static boolean parse(String text, Result into) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
            value = 10 * value + text.charAt(i) - '0';
        }
        into.value = value;
        return true;
    }
}

interface Cast extends Function<String, Integer>, Serializable {
    static Cast toNumber() {
        Digits.Result result = new Digits.Result();
        return text -> Digits.parse(text, result) ? Integer.valueOf(result.value) : null;
    }
}

/** The column of a query that is sent to the workers. */
final class Column implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Cast cast = Cast.toNumber();

    Integer value(String text) {
        return cast.apply(text);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Column());
    }
}
