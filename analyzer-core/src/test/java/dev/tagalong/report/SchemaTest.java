package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
    private static final String GOOD = new JsonWriter().render(Answers.story());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "schemaVersion": "1"     | "schemaVersion": "2"
            "source": "heap"         | "source": "stack"
            "kind": "live"           | "kind": "dead"
            "severity": "error"      | "severity": "fatal"
            "certainty": "observed"  | "certainty": "sure"
            "timing": "after"        | "timing": "now"
            "line": 13               | "line": 0
            "count": 1               | "count": 0
            "morePaths": 0           | "morePaths": -1
            "exact": true            | "exact": "true"
            "rule": "not-serial      | "rule": "Not-serial
            "yours": true            | "yours": true, "colour": "red"
            "stats":                 | "statistics":
            "count": 1               | "count": 1, "guardedBy": "demo.A.writeObject"
            "count": 1               | "count": 1, "baseline": "old"
            "count": 1               | "count": 1, "suppression": {}
            "count": 1               | "count": 1, "fixes": []
            """)
    void isStrict(String good, String bad) {
        assertThat(GOOD).contains(good);
        assertThat(SchemaCheck.faults(GOOD.replace(good, bad))).isNotEmpty();
    }

    @Test
    void knowsTheKeysOfTheContractThatNothingWritesYet() {
        SchemaCheck.valid(
                GOOD.replace(
                        "\"count\": 1",
                        "\"count\": 1, \"baseline\": \"known\", \"suppression\": {\"reason\": \"a copy is kept\"},"
                                + " \"fixes\": [{\"step\": 3, \"edit\": \"transient\", \"text\": \"transient Popen popen;\"}]"));
    }
}
