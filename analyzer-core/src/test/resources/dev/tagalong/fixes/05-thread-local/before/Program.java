package demo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** Where the files of a table lie. */
interface Layout extends Serializable {
    String place(String file);
}

final class Hashed implements Layout {
    private static final long serialVersionUID = 1L;

    private final String folder;
    private final ThreadLocal<StringBuilder> scratch = ThreadLocal.withInitial(StringBuilder::new);

    Hashed(String folder) {
        this.folder = folder;
    }

    @Override
    public String place(String file) {
        StringBuilder text = scratch.get();
        text.setLength(0);
        return text.append(folder).append('/').append(file.hashCode()).append('/').append(file).toString();
    }
}

final class Plain implements Layout {
    private static final long serialVersionUID = 1L;

    private final String folder;

    Plain(String folder) {
        this.folder = folder;
    }

    @Override
    public String place(String file) {
        return folder + '/' + file;
    }
}

/** What a worker is told of a table. */
final class Table implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Layout layout;

    Table(String folder, boolean spread) {
        layout = spread ? new Hashed(folder) : new Plain(folder);
    }

    String place(String file) {
        return layout.place(file);
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Table("store", true));
    }
}
