package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.graph.EdgeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which way something is written, as far as that decides on what is written with it. */
final class Leaving {
    private static final String SERIALIZABLE = "java/io/Serializable";

    /** What scalac calls the field that holds the object around. */
    private static final String SCALAS_OUTER = "$outer";

    /** By a plain object stream. */
    static final Leaving PLAIN = new Leaving("", false, null);

    /** By a stream that writes references in place of exported remote objects. */
    static final Leaving MARSHALLED = new Leaving(" marshalled", true, null);

    private final String suffix;
    private final boolean marshalled;
    private final @Nullable Door door;
    private final @Nullable NamePatterns cleaned;
    private final Map<FieldInfo, Boolean> unread = new HashMap<>();

    private Leaving(String suffix, boolean marshalled, @Nullable Door door) {
        this.suffix = suffix;
        this.marshalled = marshalled;
        this.door = door;
        cleaned = door == null ? null : door.cleaned();
    }

    /** By a door of a framework. */
    static Leaving by(Door door) {
        String suffix = door.cleans().isEmpty() ? "" : " cleaned " + String.join(" ", door.cleans());
        return new Leaving(suffix, false, door);
    }

    /** What tells roots apart that are one object and are not written alike. */
    String suffix() {
        return suffix;
    }

    boolean marshalled() {
        return marshalled;
    }

    @Nullable
    Door door() {
        return door;
    }

    /** True if what is written with an object differs from what a plain stream writes. */
    boolean filters() {
        return marshalled || cleaned != null;
    }

    /** True if an object that leaves is written by Java's serialization at all. */
    boolean admits(Program program, Obj object) {
        return door == null
                || (none(program, object, door.silent())
                        && (door.only().isEmpty() || !none(program, object, door.only()) || writable(program, object)));
    }

    /** Unknown ones and lambdas are what their declared type lets them be. */
    private boolean writable(Program program, Obj object) {
        return door != null
                && door.only().contains("java.io.Serializable")
                && (object.isArray()
                        || (object.kind() == Obj.Kind.LAMBDA && program.isSubtype(object.type(), SERIALIZABLE)));
    }

    private static boolean none(Program program, Obj object, List<String> types) {
        return types.stream().noneMatch(type -> program.isSubtype(object.type(), type.replace('.', '/')));
    }

    /** True if the contents of a container leave each by itself. */
    boolean unpacks(Obj object) {
        return door != null && object.exact() && door.unpacks().contains(Names.of(object.type()));
    }

    /** The links that are written. */
    List<Found.Link> written(Search search, Collection<Found.Link> links) {
        return links.stream()
                .filter(link -> !(marshalled && search.remotes().staysBehind(link.to())) && !taken(search, link))
                .toList();
    }

    /** True for a reference to the object around that the framework takes away. */
    private boolean taken(Search search, Found.Link link) {
        return cleaned != null
                && (link.label().kind() == EdgeKind.OUTER
                        || link.label().member().equals(SCALAS_OUTER))
                && cleaned.match(link.label().owner())
                && unread(search, link);
    }

    private boolean unread(Search search, Found.Link link) {
        Part part = search.fieldStores().part(link.from().type(), link.label().member());
        FieldInfo field = part == null ? null : search.fieldStores().field(part);
        return field != null
                && unread.computeIfAbsent(field, asked -> {
                    boolean[] read = {false};
                    search.fieldStores().loads(asked, (method, value) -> read[0] = true);
                    return !read[0];
                });
    }
}
