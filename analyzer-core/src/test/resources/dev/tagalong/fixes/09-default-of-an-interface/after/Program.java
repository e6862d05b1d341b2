package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** What a source looks at before it starts. */
@FunctionalInterface
interface Precheck extends Serializable {
    void check() throws IOException;

    static Precheck none() {
        return () -> {};
    }
}

final class Source implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final Precheck precheck;

    private Source(String address, Precheck precheck) {
        this.address = address;
        this.precheck = precheck;
    }

    void start() throws IOException {
        precheck.check();
        System.out.println(address);
    }

    static Builder to(String address) {
        return new Builder(address);
    }

    static final class Builder {
        private final String address;
        private Precheck precheck = Precheck.none();

        private Builder(String address) {
            this.address = address;
        }

        Builder precheck(Precheck precheck) {
            this.precheck = precheck;
            return this;
        }

        Source build() {
            return new Source(address, precheck);
        }
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(Source.to("db:1").build());
    }
}
