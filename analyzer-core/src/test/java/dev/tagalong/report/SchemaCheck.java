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

/** Holds reports against {@code report.schema.json}; every report that a test makes goes through here. */
public final class SchemaCheck {
    private static final JsonSchema SCHEMA = load();

    private SchemaCheck() {}

    private static JsonSchema load() {
        InputStream schema = Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"));
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

    static Set<ValidationMessage> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
