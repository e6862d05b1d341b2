package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** Names in an order that does not change, with a view that is made at the first call and kept. */
final class Names implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] names;
    private Set<String> view;

    Names(String... names) {
        this.names = names.clone();
    }

    Set<String> asSet() {
        if (view == null) {
            view = new AbstractSet<>() {
                @Override
                public Iterator<String> iterator() {
                    return List.of(names).iterator();
                }

                @Override
                public int size() {
                    return names.length;
                }
            };
        }
        return view;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        Names names = new Names("north", "south");
        if (names.asSet().contains("north")) {
            out.writeObject(names);
        }
    }
}
