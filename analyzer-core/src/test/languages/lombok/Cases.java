package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.Singular;
import lombok.Synchronized;
import lombok.Value;
import lombok.With;

class Bad {}

class Good implements Serializable {}

@AllArgsConstructor
class All implements Serializable {
    private final int id;
    private final Bad bad;
}

@RequiredArgsConstructor(staticName = "of")
class Required implements Serializable {
    private final Bad bad;
    private String name;
}

@Data
class Bean implements Serializable {
    private Bad bad;
}

@Value
class Point implements Serializable {
    Bad bad;
    int x;
}

@Builder
class Built implements Serializable {
    private final String name;
    private final Bad bad;
}

@Builder
class Collected implements Serializable {
    @Singular
    private final List<Object> parts;
}

@Builder
class Defaulted implements Serializable {
    @Builder.Default
    private final Bad bad = new Bad();
}

class Lazy implements Serializable {
    @Getter(lazy = true)
    private final Bad bad = new Bad();
}

@AllArgsConstructor
class Changed implements Serializable {
    @With
    private final Bad bad;
}

class Locked implements Serializable {
    @Setter
    private String name;

    @Synchronized
    void run() {
        name = "x";
    }
}

@AllArgsConstructor
class Kept implements Serializable {
    private final transient Bad bad;
    private final Good good;
}

public class Cases {
    public static void all(ObjectOutputStream out) throws IOException {
        out.writeObject(new All(1, new Bad()));
    }

    public static void allRepaired(ObjectOutputStream out) throws IOException {
        out.writeObject(new Kept(new Bad(), new Good()));
    }

    public static void required(ObjectOutputStream out) throws IOException {
        out.writeObject(Required.of(new Bad()));
    }

    public static void data(ObjectOutputStream out) throws IOException {
        Bean bean = new Bean();
        bean.setBad(new Bad());
        out.writeObject(bean);
    }

    public static void value(ObjectOutputStream out) throws IOException {
        out.writeObject(new Point(new Bad(), 1));
    }

    public static void builder(ObjectOutputStream out) throws IOException {
        out.writeObject(Built.builder().name("x").bad(new Bad()).build());
    }

    public static void builderRepaired(ObjectOutputStream out) throws IOException {
        out.writeObject(Built.builder().name("x").build());
    }

    public static void singular(ObjectOutputStream out) throws IOException {
        out.writeObject(Collected.builder().part(new Bad()).part(new Good()).build());
    }

    public static void builderDefault(ObjectOutputStream out) throws IOException {
        out.writeObject(Defaulted.builder().build());
    }

    public static void lazyGetter(ObjectOutputStream out) throws IOException {
        Lazy lazy = new Lazy();
        lazy.getBad();
        out.writeObject(lazy);
    }

    public static void with(ObjectOutputStream out) throws IOException {
        out.writeObject(new Changed(null).withBad(new Bad()));
    }

    public static void lock(ObjectOutputStream out) throws IOException {
        out.writeObject(new Locked());
    }
}
