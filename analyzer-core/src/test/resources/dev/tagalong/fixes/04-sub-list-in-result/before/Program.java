package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The last measurements of one counter. */
final class Series implements Serializable {
    private static final long serialVersionUID = 1L;

    private List<Integer> values;

    void values(List<Integer> values) {
        this.values = values;
    }

    int latest() {
        return values.get(values.size() - 1);
    }
}

final class Program {
    private static final int MOST = 3;

    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(series(7));
    }

    private static Series series(int count) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(i * i);
        }
        if (values.size() > MOST) {
            values = values.subList(values.size() - MOST, values.size());
        }
        Series series = new Series();
        series.values(values);
        return series;
    }
}
