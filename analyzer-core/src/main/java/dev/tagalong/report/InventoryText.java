package dev.tagalong.report;

import dev.tagalong.finding.NotJudged;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** An inventory for a console: the doors with what leaves through each, then what goes along with what. */
public final class InventoryText implements InventoryWriter {
    private static final String NOTHING = """
            WARNING  No door was found: nothing that is looked at sends anything.
              Name your own method that sends, and which of its arguments, from 0:
                --send-site com.acme.Pool#submit 0
            """;

    @Override
    public void write(Inventory inventory, Writer out) throws IOException {
        if (inventory.doors().isEmpty() && inventory.shipments().isEmpty()) {
            out.write(NOTHING);
        }
        for (Inventory.Door door : inventory.doors()) {
            out.write("DOOR  " + Inert.name(door.api()) + " at " + Inert.frame(door.place()) + "\n");
            for (String root : door.roots()) {
                out.write("  sends " + Inert.name(root) + "\n");
            }
            if (door.roots().isEmpty()) {
                out.write("  what it sends is not known\n");
            }
        }
        for (Inventory.Shipment shipment : inventory.shipments()) {
            out.write("\nSENT  " + Inert.name(shipment.root().id()) + "\n");
            table(shipment.items(), out);
        }
        notJudged(inventory.notJudged(), out);
    }

    private static void table(List<Inventory.Item> items, Writer out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Inventory.Item item : items) {
            String fits = item.exact() ? "" : "fits ";
            rows.add(List.of(item.certainty().word(), fits + Inert.name(item.className()), Inert.clause(item.form())));
        }
        int first = width(rows, 0);
        int second = width(rows, 1);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            out.write("  " + padded(row.get(0), first) + "  " + padded(row.get(1), second) + "  " + row.get(2) + "\n");
            String reason = items.get(i).reason();
            if (reason != null) {
                out.write("  " + " ".repeat(first) + "    not judged: " + Inert.clause(reason) + "\n");
            }
        }
    }

    private static void notJudged(List<NotJudged> all, Writer out) throws IOException {
        if (!all.isEmpty()) {
            out.write("\n");
        }
        for (NotJudged each : all) {
            String often = each.count() > 1 ? " (" + Inert.count(each.count()) + ")" : "";
            out.write("Not judged: " + Inert.name(each.what()) + ": " + Inert.clause(each.reason()) + often + "\n");
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
