package demo;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Text that can be longer than a stream's strings. */
final class LongText implements Externalizable {
    private static final long serialVersionUID = 1L;

    private char[] text;

    LongText(String text) {
        this.text = text.toCharArray();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(text);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        text = (char[]) in.readObject();
    }
}

/** Where a job goes on after a restart. */
final class Checkpoint implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Externalizable state;

    Checkpoint(String state) {
        this.state = new LongText(state);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Checkpoint("row 7"));
    }
}
