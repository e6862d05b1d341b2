package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Remoting;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remote interfaces, and the objects that are sent as references. */
final class Remotes {
    private static final Remoting REMOTING = Remoting.bundled();

    private final Search search;
    private final List<String> roots;
    private final Map<String, Boolean> remote = new HashMap<>();
    private final Cell exported = new Cell("exported");

    Remotes(Search search) {
        this.search = search;
        roots = REMOTING.interfaces().stream().map(Remotes::internal).toList();
    }

    /** The remote interfaces of the program, sorted by name. */
    Set<TypeInfo> interfaces() {
        Set<TypeInfo> all = new LinkedHashSet<>();
        for (String root : roots) {
            search.program().subtypes(root).stream()
                    .filter(TypeInfo::isInterface)
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * The remote methods that a remote interface declares; what it inherits from one that is not remote is not remote.
     */
    static List<MethodInfo> methods(TypeInfo remote) {
        return remote.methods().stream()
                .filter(method -> !method.isStatic() && !method.isPrivate())
                .toList();
    }

    /** All that is seen to be exported by calls. */
    Cell exported() {
        return exported;
    }

    /** True for a remote interface: who knows an object by it alone has a reference to one of another process. */
    boolean isInterface(String type) {
        TypeInfo info = isRemote(type) ? search.program().type(type) : null;
        return info != null && info.isInterface();
    }

    private boolean isRemote(String type) {
        return remote.computeIfAbsent(
                type, asked -> roots.stream().anyMatch(root -> search.program().isSubtype(asked, root)));
    }

    /** Finds what is exported; asked before the search runs. */
    void followExports() {
        search.engine().want(exported);
        Sends sends = new Sends(search);
        for (Remoting.Export export : REMOTING.exports()) {
            TypeInfo owner = search.program().type(internal(export.owner()));
            for (MethodInfo method : owner == null ? List.<MethodInfo>of() : owner.methods()) {
                if (method.name().equals(export.method())) {
                    for (Sends.Send send : sends.of(method, export.argument())) {
                        if (send.argument() != null) {
                            Cell cell = search.var(send.method(), send.argument(), Contexts.ANY);
                            search.engine().flow(cell, exported, null, Costs.EXACT);
                        }
                    }
                }
            }
        }
    }

    /**
     * True if a reference is sent in place of an object by a stream that marshals: it is exported, as far as was found,
     * or is known by a remote interface only.
     */
    boolean staysBehind(Obj object) {
        if (!object.exact()) {
            return isInterface(object.type()) || isExported(object.type());
        }
        boolean remote = object.kind() == Obj.Kind.LAMBDA
                ? object.event() instanceof Event.Lambda made
                        && made.interfaces().stream().anyMatch(this::isRemote)
                : isRemote(object.type());
        return remote
                && (isExported(object.type())
                        || exported.objects().keySet().stream().anyMatch(each -> each.agrees(object)));
    }

    private boolean isExported(String type) {
        return REMOTING.exported().stream().anyMatch(each -> search.program().isSubtype(type, internal(each)));
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
