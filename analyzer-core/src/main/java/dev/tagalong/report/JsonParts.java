package dev.tagalong.report;

import com.google.gson.stream.JsonWriter;
import dev.tagalong.finding.Change;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Fix;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Root;
import dev.tagalong.finding.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Roots, findings, steps and places as JSON objects, keys in the order of the contract. */
final class JsonParts {
    /** Of a path that is longer than twice this, so many steps at the beginning and at the end are written. */
    private static final int MOST_STEPS = 1_000;

    private final JsonWriter json;

    JsonParts(JsonWriter json) {
        this.json = json;
    }

    /** Writes one element of an array. */
    interface Element<T> {
        void write(T element) throws IOException;
    }

    <T> void array(String name, List<T> elements, Element<T> element) throws IOException {
        json.name(name).beginArray();
        for (T each : elements) {
            element.write(each);
        }
        json.endArray();
    }

    private <T> void arrayIfAny(String name, List<T> elements, Element<T> element) throws IOException {
        if (!elements.isEmpty()) {
            array(name, elements, element);
        }
    }

    private void ifKnown(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.name(name).value(value);
        }
    }

    void ifPositive(String name, int number) throws IOException {
        if (number > 0) {
            json.name(name).value(number);
        }
    }

    void root(Root root) throws IOException {
        json.beginObject();
        json.name("id").value(root.id());
        json.name("class").value(root.className());
        json.name("kind").value(root.kind().word());
        arrayIfAny("sites", root.sites(), site -> {
            json.beginObject();
            placeMembers(site.place());
            json.name("api").value(site.api());
            json.endObject();
        });
        arrayIfAny("ways", root.ways(), way -> {
            json.beginObject();
            json.name("by").value(way.by());
            json.name("door").value(way.door());
            json.name("when").value(way.when());
            json.name("durable").value(way.durable());
            json.endObject();
        });
        Root.Lambda lambda = root.lambda();
        if (lambda != null) {
            json.name("lambda").beginObject();
            json.name("host").value(lambda.host());
            json.name("method").value(lambda.method());
            json.name("interface").value(lambda.interfaceName());
            ifPositive("line", lambda.line());
            json.endObject();
        }
        json.endObject();
    }

    void finding(Finding finding) throws IOException {
        json.beginObject();
        json.name("id").value(finding.id());
        json.name("fingerprint").value(finding.fingerprint());
        json.name("rule").value(finding.rule());
        json.name("severity").value(finding.severity().word());
        json.name("certainty").value(finding.certainty().word());
        json.name("reason").value(finding.reason());
        json.name("timing").value(finding.timing().word());
        arrayIfAny("after", finding.after(), this::place);
        arrayIfAny("until", finding.until(), this::place);
        json.name("root").value(finding.root());
        json.name("offender").beginObject();
        json.name("class").value(finding.offender().className());
        json.name("exact").value(finding.offender().exact());
        ifKnown("why", finding.offender().why());
        json.endObject();
        path(finding.path());
        json.name("count").value(finding.count());
        json.name("morePaths").value(finding.morePaths());
        ifKnown("guardedBy", finding.guardedBy());
        array("seen", finding.seen(), json::value);
        arrayIfAny("fixes", finding.fixes(), fix -> {
            json.beginObject();
            if (fix.step() != Fix.ROOT) {
                json.name("step").value(fix.step());
            }
            json.name("edit").value(fix.edit());
            json.name("text").value(fix.text());
            json.endObject();
        });
        json.endObject();
    }

    /** The members of an edit. */
    void edit(Change.Edit edit) throws IOException {
        json.name("owner").value(edit.owner());
        json.name("name").value(edit.name());
        json.name("edit").value(edit.edit());
        json.name("text").value(edit.text());
        json.name("kind").value(edit.kind().word());
        ifKnown("arrival", edit.arrival().isEmpty() ? null : edit.arrival());
        json.name("yours").value(edit.yours());
        ifKnown("file", edit.file());
        Place at = edit.at();
        if (at != null) {
            json.name("at");
            place(at);
        }
    }

    private void path(List<Step> path) throws IOException {
        int left = path.size() - 2 * MOST_STEPS;
        if (left <= 0) {
            array("path", path, this::step);
            return;
        }
        List<Step> shown = new ArrayList<>(path.subList(0, MOST_STEPS));
        shown.addAll(path.subList(path.size() - MOST_STEPS, path.size()));
        array("path", shown, this::step);
        json.name("leftOut").beginObject();
        json.name("after").value(MOST_STEPS);
        json.name("steps").value(left);
        json.endObject();
    }

    private void step(Step step) throws IOException {
        json.beginObject();
        json.name("kind").value(step.kind().word());
        json.name("owner").value(step.owner());
        json.name("name").value(step.name());
        ifKnown("declaredType", step.declaredType());
        json.name("holds").value(step.holds());
        arrayIfAny("at", step.at(), this::place);
        ifPositive("atMore", step.atMore());
        json.name("yours").value(step.yours());
        json.name("certainty").value(step.certainty().word());
        json.endObject();
    }

    private void place(Place place) throws IOException {
        json.beginObject();
        placeMembers(place);
        if (place.generated()) {
            json.name("generated").value(true);
        }
        json.endObject();
    }

    void placeMembers(Place place) throws IOException {
        json.name("class").value(place.className());
        json.name("method").value(place.method());
        ifKnown("file", place.file());
        ifPositive("line", place.line());
    }
}
