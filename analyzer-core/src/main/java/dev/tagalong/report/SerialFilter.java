package dev.tagalong.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An inventory as a filter pattern of JEP 290, as the property {@code jdk.serialFilter} and
 * {@code ObjectInputFilter.Config.createFilter} take it: one line that lets in the classes that were predicted, and
 * nothing else. The syntax has no comments, so that {@link #remarks} go elsewhere.
 */
public final class SerialFilter implements InventoryWriter {
    /** Boxes of primitives, which a search does not follow, and which are let in whatever is sent. */
    private static final List<String> BOXES = List.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Short");

    @Override
    public void write(Inventory inventory, Writer out) throws IOException {
        out.write(pattern(inventory));
        out.write('\n');
    }

    /** The pattern: names of classes, sorted, then {@code !*}. */
    public static String pattern(Inventory inventory) {
        NavigableSet<String> classes = new TreeSet<>(BOXES);
        classes.addAll(inventory.streamClasses());
        return classes.stream().map(name -> name + ";").collect(Collectors.joining()) + "!*";
    }

    /** What is to be said with a pattern: that it was predicted, and what it leaves out; one sentence a line. */
    public static String remarks(Inventory inventory) {
        StringBuilder lines = new StringBuilder();
        lines.append("The filter is predicted from class files: try it on real data before it guards anything.\n");
        if (inventory.shipments().isEmpty()) {
            lines.append("It lets in nothing but boxes: nothing was found that is sent.\n");
        }
        lines.append(
                "Not in it: classes that are sent as Class objects, and classes that a readResolve answers of its own."
                        + "\n");
        NavigableSet<String> open = new TreeSet<>();
        inventory
                .shipments()
                .forEach(shipment -> shipment.items().stream()
                        .filter(item -> !item.exact())
                        .forEach(item -> open.add("Not in it: other classes that fit "
                                + Inert.name(item.className())
                                + (item.reason() == null ? "" : " (" + Inert.clause(item.reason()) + ")") + ".\n")));
        inventory.notJudged().stream()
                .filter(each -> !each.reading())
                .forEach(each -> open.add("Not in it: what " + Inert.name(each.what()) + " leads to ("
                        + Inert.clause(each.reason()) + ").\n"));
        open.forEach(lines::append);
        return lines.toString();
    }
}
