package dev.tagalong.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.tagalong.finding.NotJudged;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * An inventory as scripts read it, described by {@code inventory.schema.json} beside this class. Places and roots have
 * the form that they have in reports.
 */
public final class InventoryJson implements InventoryWriter {
    @Override
    public void write(Inventory inventory, Writer out) throws IOException {
        JsonWriter json = new JsonWriter(new InertJson(out));
        json.setStrictness(Strictness.STRICT);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        write(inventory, new JsonParts(json), json);
        out.write('\n');
    }

    private static void write(Inventory inventory, JsonParts parts, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("schemaVersion").value(Report.SCHEMA_VERSION);
        json.name("tool").beginObject();
        json.name("name").value("tagalong");
        json.name("version").value(inventory.toolVersion());
        json.endObject();
        parts.array("doors", inventory.doors(), door -> {
            json.beginObject();
            parts.placeMembers(door.place());
            json.name("api").value(door.api());
            parts.array("roots", door.roots(), json::value);
            json.endObject();
        });
        parts.array("sent", inventory.shipments(), shipment -> {
            json.beginObject();
            json.name("root");
            parts.root(shipment.root());
            parts.array("objects", shipment.items(), item -> item(item, parts, json));
            json.endObject();
        });
        parts.array("notJudged", inventory.notJudged(), what -> notJudged(what, json));
        json.name("stats").beginObject();
        for (Map.Entry<String, Long> figure : inventory.stats().entrySet()) {
            json.name(figure.getKey()).value(figure.getValue());
        }
        json.endObject();
        json.endObject();
    }

    private static void item(Inventory.Item item, JsonParts parts, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("class").value(item.className());
        json.name("exact").value(item.exact());
        json.name("certainty").value(item.certainty().word());
        json.name("form").value(item.form());
        if (item.reason() != null) {
            json.name("reason").value(item.reason());
        }
        parts.array("stream", item.stream(), json::value);
        json.endObject();
    }

    private static void notJudged(NotJudged what, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("what").value(what.what());
        json.name("reason").value(what.reason());
        json.name("count").value(what.count());
        json.endObject();
    }
}
