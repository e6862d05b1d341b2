package dev.tagalong.samples.benchmarks.graphs;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** An order that writes its note itself. */
final class HookedOrder extends OpenOrder {
    private static final long serialVersionUID = 1;

    private transient Object note;

    HookedOrder(int number) {
        super(number);
        this.note = "note " + number;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeInt(1);
        out.writeObject(note);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        in.readInt();
        note = in.readObject();
    }
}
