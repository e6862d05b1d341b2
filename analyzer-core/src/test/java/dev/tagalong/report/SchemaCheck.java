package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;

/** Holds reports and inventories against their schemas; every report that a test makes goes through here. */
public final class SchemaCheck {
    private static final JsonSchema SCHEMA = load("report.schema.json");
    private static final JsonSchema INVENTORY = load("inventory.schema.json");

    private SchemaCheck() {}

    private static JsonSchema load(String name) {
        InputStream schema = Objects.requireNonNull(Report.class.getResourceAsStream(name));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    /** The report's JSON form follows the schema; returns the report. */
    public static Report valid(Report report) {
        valid(new JsonWriter().render(report));
        return report;
    }

    /** The JSON follows the schema. */
    public static void valid(String json) {
        assertThat(faults(json)).as(json).isEmpty();
    }

    /** The inventory's JSON form follows its schema; returns the inventory. */
    public static Inventory valid(Inventory inventory) {
        String json = new InventoryJson().render(inventory);
        assertThat(inventoryFaults(json)).as(json).isEmpty();
        return inventory;
    }

    public static Set<ValidationMessage> inventoryFaults(String json) {
        return INVENTORY.validate(json, InputFormat.JSON);
    }

    static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
