package dev.tagalong.heap;

import dev.tagalong.bytecode.flow.AllLinks;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.graph.Label;
import dev.tagalong.heap.HookBodies.OnFailure;
import java.util.LinkedHashMap;
import java.util.Map;

/** All links of live objects that classes declare which are not the JDK's. */
public final class LiveLinks {
    private static final Inspection.Settings SETTINGS = new Inspection.Settings(
            new Shapes(ContainerModels.bundled(), LiveTypes.bundled()),
            HookMode.RUN,
            false,
            (type, name, descriptor) -> OnFailure.PASSES,
            type -> true);

    private LiveLinks() {}

    /**
     * Those of everything that the stream would write for an object.
     *
     * @return by name, as {@link AllLinks#name} has it, and a blank and the class of what is held, this class
     */
    public static Map<String, String> of(Object root) {
        Walk walk = new Walk(SETTINGS.shapes(), SETTINGS.hooks());
        walk.run(root);
        Labels labels = new Labels(walk, SETTINGS);
        Map<String, String> links = new LinkedHashMap<>();
        Children children = new Children();
        for (int node = 0; node < walk.size(); node++) {
            Object holder = walk.object(node);
            if (!walk.isExpanded(node) || LiveNames.jdk(holder.getClass())) {
                continue;
            }
            int from = node;
            children.each(holder, walk.shape(node), walk.output(node), (position, value) -> {
                Label label = labels.label(from, position);
                if (walk.find(from, value) >= 0 && !ofTheJdk(label, holder.getClass())) {
                    String held = LiveNames.of(value.getClass());
                    String name = AllLinks.name(label);
                    links.put(name + " " + held, held);
                }
            });
        }
        return links;
    }

    private static boolean ofTheJdk(Label label, Class<?> holder) {
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            if (LiveNames.of(type).equals(label.owner())) {
                return LiveNames.jdk(type);
            }
        }
        return false;
    }
}
