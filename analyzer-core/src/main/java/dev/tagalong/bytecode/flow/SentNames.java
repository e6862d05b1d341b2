package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.LambdaKey;
import dev.tagalong.graph.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words for a slice of what a program sends. */
record SentNames(Program program, List<Obj> nodes, List<Found.Link> links) implements Slice.Names {
    @Override
    public String className(int node) {
        return Names.of(nodes.get(node));
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
                        : Names.of(object));
    }

    @Override
    public boolean fixed(String className) {
        TypeInfo type = program.type(className.replace('.', '/'));
        return type == null || type.origin() == TypeInfo.Origin.JDK;
    }

    @Override
    public Certainty certainty(int edge) {
        return Costs.certainty(links.get(edge).cost());
    }

    @Override
    public @Nullable LambdaKey lambda(int edge) {
        Found.Link link = links.get(edge);
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
