package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** A command that is kept with what a user sees. */
interface Command extends Serializable {
    void run();
}

/** An item that resets its menu when it changes. */
final class Item implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Command reset;

    Item(Command reset) {
        this.reset = reset;
    }

    void change() {
        reset.run();
    }
}

final class Manager implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Command reset;

    Manager(Command reset) {
        this.reset = reset;
    }

    Item item() {
        return new Item(reset);
    }
}

final class Menu implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Manager manager = new Manager(this::reset);
    private int resets;

    Item item() {
        return manager.item();
    }

    private void reset() {
        resets++;
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Menu().item());
    }
}
