package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Words for a slice of what a program sends.
 *
 * @param links by number of edge
 * @param roots what is sent, with how sure that is, see {@link Costs}
 * @param onArrival true for what is there only where the root has arrived
 */
record SentNames(
        Program program,
        List<Obj> nodes,
        List<Found.Link> links,
        Map<Obj, Integer> roots,
        Predicate<Found.Link> onArrival)
        implements Slice.Names {
    @Override
    public String className(int node) {
        return Names.of(program, nodes.get(node));
    }

    @Override
    public String edgeName(int edge) {
        return links.get(edge).label().member();
    }

    @Override
    public boolean owned(String className) {
        TypeInfo type = program.type(className.replace('.', '/'));
        return type != null && type.origin() == TypeInfo.Origin.OWN;
    }

    @Override
    public boolean ownsClassOf(int node) {
        Obj object = nodes.get(node);
        return owned(
                object.kind() == Obj.Kind.LAMBDA && object.method() != null
                        ? Names.of(object.method().owner())
                        : Names.of(program, object));
    }

    @Override
    public boolean fixed(String className) {
        TypeInfo type = program.type(className.replace('.', '/'));
        return type == null || type.origin() == TypeInfo.Origin.JDK;
    }

    @Override
    public Certainty certainty(int edge) {
        Found.Link link = links.get(edge);
        int cost = Math.max(link.cost(), roots.getOrDefault(link.from(), Costs.EXACT));
        return Costs.certainty(onArrival.test(link) ? Costs.WIDE : cost);
    }

    @Override
    public boolean exact(int node) {
        Obj object = nodes.get(node);
        TypeInfo type = program.type(object.type());
        // A model can name an interface for objects whose class is the library's own business.
        return object.exact() && (object.kind() == Obj.Kind.LAMBDA || type == null || !type.isInterface());
    }

    @Override
    public @Nullable LambdaKey lambda(int edge) {
        return captures(links.get(edge));
    }

    /** The lambda that captures what a link holds, or null for another link. */
    static @Nullable LambdaKey captures(Found.Link link) {
        return link.label().kind() == EdgeKind.CAPTURED ? lambda(link.from()) : null;
    }

    /** What the serialized form of a lambda says of it, or null for another object. */
    static @Nullable LambdaKey lambda(Obj object) {
        if (object.kind() != Obj.Kind.LAMBDA || object.method() == null) {
            return null;
        }
        Event.Lambda made = LambdaCalls.of(object);
        return new LambdaKey(
                Names.of(object.method().owner()),
                Names.of(made.implementation().owner()),
                made.implementation().name(),
                made.implementation().descriptor(),
                Names.of(made.interfaces().get(0)));
    }
}
