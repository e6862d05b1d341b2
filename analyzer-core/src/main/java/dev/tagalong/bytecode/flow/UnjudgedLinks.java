package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.LambdaKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links of which it is not known whether what they hold can be sent, named after the member that leads there. */
final class UnjudgedLinks {
    private final SentGraph graph;
    private final Judge judge;
    private final FileForms forms;
    /** By what members of objects lead to a container, directly or through others. */
    private final Map<Obj, Found.Link> holders = new HashMap<>();

    /** @param behind what is sent, nearest first */
    UnjudgedLinks(SentGraph graph, Collection<Obj> behind, Judge judge, FileForms forms) {
        this.graph = graph;
        this.judge = judge;
        this.forms = forms;
        behind.forEach(this::hold);
    }

    private void hold(Obj object) {
        for (Found.Link link : graph.links(object)) {
            Found.Link holder = isContents(link) ? holders.get(object) : link;
            if (holder != null) {
                holders.putIfAbsent(link.to(), holder);
            }
        }
    }

    private static boolean isContents(Found.Link link) {
        return link.label().member().equals("[]");
    }

    /** What is not judged of a link, or null if it is. */
    @Nullable
    Unjudged of(Found.Link link) {
        String reason = reason(link.to(), judge, forms);
        if (reason == null) {
            return null;
        }
        Found.Link holder = isContents(link) ? holders.get(link.from()) : null;
        Label label = holder == null ? link.label() : holder.label();
        String what = label.owner() + "." + label.member() + (holder == null ? "" : ".[]");
        LambdaKey lambda = SentNames.captures(holder == null ? link : holder);
        return new Unjudged(what, reason, false, lambda);
    }

    /** Why it is not known whether an object can be sent, or null if it is. */
    static @Nullable String reason(Obj object, Judge judge, FileForms forms) {
        if (!object.exact()) {
            boolean judged =
                    judge.never(object.type()) || !judge.unknown(object).isEmpty();
            return judged ? null : object.reason();
        }
        boolean plain = object.isArray() || object.kind() == Obj.Kind.LAMBDA || forms.of(object.type()) != null;
        return plain ? null : forms.unknown(object.type());
    }
}
