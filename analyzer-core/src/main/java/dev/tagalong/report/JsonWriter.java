package dev.tagalong.report;

import com.google.gson.Strictness;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.NotJudged;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/**
 * The form that scripts read, described by {@code report.schema.json} beside this class. What is absent does not apply
 * or is not known. Names are complete; characters that a terminal acts on are escaped.
 */
public final class JsonWriter implements ReportWriter {
    @Override
    public void write(Report report, Writer out) throws IOException {
        com.google.gson.stream.JsonWriter json = new com.google.gson.stream.JsonWriter(new InertJson(out));
        json.setStrictness(Strictness.STRICT);
        json.setIndent("  ");
        json.setHtmlSafe(false);
        write(report, new JsonParts(json), json);
        out.write('\n');
    }

    private static void write(Report report, JsonParts parts, com.google.gson.stream.JsonWriter json)
            throws IOException {
        json.beginObject();
        json.name("schemaVersion").value(Report.SCHEMA_VERSION);
        json.name("tool").beginObject();
        json.name("name").value("tagalong");
        json.name("version").value(report.toolVersion());
        json.endObject();
        json.name("source").value(report.source().word());
        parts.array("roots", report.roots(), parts::root);
        parts.array("findings", report.findings(), parts::finding);
        parts.array("changes", report.changes(), change -> change(change, parts, json));
        parts.array("notJudged", report.notJudged(), what -> notJudged(what, json));
        json.name("stats").beginObject();
        for (Map.Entry<String, Long> figure : report.stats().entrySet()) {
            json.name(figure.getKey()).value(figure.getValue());
        }
        json.endObject();
        if (!report.missing().isEmpty()) {
            parts.array("missing", report.missing(), missing -> {
                json.beginObject();
                json.name("class").value(missing.name());
                json.name("namedBy").value(missing.namedBy());
                json.name("notJudged").value(missing.notJudged());
                json.endObject();
            });
        }
        if (!report.notYours().isEmpty()) {
            parts.array("notYours", report.notYours(), each -> {
                json.beginObject();
                json.name("library").value(each.library());
                json.name("findings").value(each.findings());
                json.endObject();
            });
        }
        json.endObject();
    }

    private static void change(Change change, JsonParts parts, com.google.gson.stream.JsonWriter json)
            throws IOException {
        json.beginObject();
        json.name("root").value(change.root());
        parts.array("edits", change.edits(), edit -> {
            json.beginObject();
            parts.edit(edit);
            json.endObject();
        });
        parts.array("frees", change.frees(), json::value);
        json.name("minimal").value(change.minimal());
        json.name("checked").value(change.checked());
        if (change.brings() != null) {
            json.name("brings").value(change.brings().word());
        }
        parts.ifPositive("more", change.more());
        json.endObject();
    }

    private static void notJudged(NotJudged what, com.google.gson.stream.JsonWriter json) throws IOException {
        json.beginObject();
        json.name("what").value(what.what());
        json.name("reason").value(what.reason());
        json.name("count").value(what.count());
        json.endObject();
    }
}
