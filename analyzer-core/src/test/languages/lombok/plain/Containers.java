package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NonNull;
import lombok.Value;
import lombok.experimental.Accessors;
import lombok.experimental.SuperBuilder;

/** What Lombok writes here has no annotation that says so. */
@Data
class PlainBean implements Serializable {
    private Bad bad;
}

@Value
class PlainValue implements Serializable {
    Bad bad;
    int x;
}

@Builder
class PlainBuilt implements Serializable {
    private final Bad bad;
}

@SuperBuilder
class PlainBase implements Serializable {
    @NonNull
    private final Bad bad;
}

@SuperBuilder
class PlainSub extends PlainBase {
    private final String name;
}

@Data
@Accessors(fluent = true, chain = true)
class Fluent implements Serializable {
    private Bad bad;
    private String name;
}

@AllArgsConstructor
class Alone implements Serializable {
    private final Bad bad;
}

record Header(int id, Bad bad) implements Serializable {}

record Compact(int id, Bad bad) implements Serializable {
    Compact {
        if (id < 0) {
            throw new IllegalArgumentException();
        }
    }
}

class Written implements Serializable {
    private final Bad bad;

    Written(Bad bad) {
        this.bad = bad;
    }

    Bad bad() {
        return bad;
    }
}

public class Containers {
    static PlainValue make(int x) {
        return new PlainValue(new Bad(), x);
    }

    public static void setter(ObjectOutputStream out) throws IOException {
        PlainBean bean = new PlainBean();
        bean.setBad(new Bad());
        out.writeObject(bean);
    }

    public static void setTwice(ObjectOutputStream out) throws IOException {
        PlainBean bean = new PlainBean();
        if (out.hashCode() == 0) {
            bean.setBad(new Bad());
        }
        bean.setBad(new Bad());
        out.writeObject(bean);
    }

    public static void factory(ObjectOutputStream out) throws IOException {
        out.writeObject(make(1));
    }

    public static void builder(ObjectOutputStream out) throws IOException {
        out.writeObject(PlainBuilt.builder()
                .bad(new Bad())
                .build());
    }

    public static void superBuilder(ObjectOutputStream out) throws IOException {
        out.writeObject(PlainSub.builder().bad(new Bad()).name("x").build());
    }

    public static void fluent(ObjectOutputStream out) throws IOException {
        out.writeObject(new Fluent().name("x").bad(new Bad()));
    }

    /** One generated method alone cannot be told from one that somebody wrote. */
    public static void alone(ObjectOutputStream out) throws IOException {
        out.writeObject(new Alone(new Bad()));
    }

    public static void header(ObjectOutputStream out) throws IOException {
        out.writeObject(new Header(1, new Bad()));
    }

    public static void compact(ObjectOutputStream out) throws IOException {
        out.writeObject(new Compact(1, new Bad()));
    }

    public static void written(ObjectOutputStream out) throws IOException {
        out.writeObject(new Written(new Bad()));
    }
}
