package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a schema in a field can be sent depends on the version; programs with both are run and scanned. */
class AvroTest {
    private static final String PROGRAM = """
            class Task implements Serializable {
                final org.apache.avro.Schema schema = %s;
            }
            class Demo {
                public static void main(String[] arguments) throws Exception {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        new ObjectOutputStream(bytes).writeObject(new Task());
                    } catch (NotSerializableException e) {
                        System.out.println("refused " + e.getMessage());
                        return;
                    }
                    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
                    System.out.println("read " + ((Task) new ObjectInputStream(in).readObject()).schema.getType());
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "parsed, RECORD, Record",
        "an enum, ENUM, Enum",
        "an array, ARRAY, Array",
        "a map, MAP, Map",
        "a union, UNION, Union",
        "fixed, FIXED, Fixed",
        "plain, STRING, String",
    })
    void schemasCanBeSentSinceVersion19(String made, String type, String kind) throws Exception {
        String program = PROGRAM.formatted(schema(made));
        Framework now = new Framework(folder.resolve("now"), "avro");
        Framework then = new Framework(folder.resolve("then"), "avro-1.8");

        assertThat(now.run(program)).isEqualTo("read " + type);
        Report report = now.report(program);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged()).isEmpty();

        String refused = "org.apache.avro.Schema$" + kind + "Schema";
        assertThat(then.run(program)).isEqualTo("refused " + refused);
        Report old = then.report(program);
        assertThat(Framework.found(old)).containsExactly("Task > schema x " + refused + " certain");
        assertThat(old.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.fixes())
                        .anyMatch(fix -> fix.toString().contains("schema.toString()")));
    }

    private static String schema(String made) {
        return switch (made) {
            case "parsed" ->
                "new org.apache.avro.Schema.Parser().parse("
                        + "\"{'type':'record','name':'R','fields':[]}\".replace('\\'', '\"'))";
            case "an enum" -> "org.apache.avro.Schema.createEnum(\"E\", null, null, List.of(\"A\"))";
            case "an array" -> "org.apache.avro.Schema.createArray(" + schema("plain") + ")";
            case "a map" -> "org.apache.avro.Schema.createMap(" + schema("plain") + ")";
            case "a union" -> "org.apache.avro.Schema.createUnion(List.of(" + schema("plain") + "))";
            case "fixed" -> "org.apache.avro.Schema.createFixed(\"F\", null, null, 4)";
            default -> "org.apache.avro.Schema.create(org.apache.avro.Schema.Type.STRING)";
        };
    }
}
