package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.report.Inventory;
import dev.tagalong.report.InventoryJson;
import dev.tagalong.report.InventoryText;
import dev.tagalong.report.SchemaCheck;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves through which door, whether or not something is wrong with it. */
class InventoryTest {
    private static final String PROGRAM = """
            class Demo {
                static void save(ObjectOutputStream out) throws IOException { out.writeObject(new Job(new Part())); }
                static void task(ObjectOutputStream out, int n) throws IOException {
                    out.writeObject((Task) () -> System.out.println(n));
                }
                static void number(ObjectOutputStream out, Number n) throws IOException { out.writeObject(n); }
            }
            class Job implements Serializable {
                final Object part; final List<Object> all = new ArrayList<>();
                Job(Object part) { this.part = part; all.add(new Own()); all.add(new Outside()); all.add(new Point(1)); }
            }
            class Part implements Serializable { private Object writeReplace() { return new Own(); } }
            class Own implements Serializable {
                private void writeObject(ObjectOutputStream out) throws IOException { out.defaultWriteObject(); }
            }
            class Outside implements Externalizable {
                public Outside() {}
                public void writeExternal(ObjectOutput out) {}
                public void readExternal(ObjectInput in) {}
            }
            record Point(int x) implements Serializable {}
            class Bad {}
            interface Task extends Runnable, Serializable {}
            """;

    @TempDir
    private Path folder;

    @Test
    void doorsAreListedWithWhatLeaves() throws IOException {
        assertThat(new InventoryText().render(inventory()))
                .contains(
                        "DOOR  java.io.ObjectOutputStream#writeObject at demo.Demo.save(Demo.java:6)\n  sends demo.Job\n",
                        "DOOR  java.io.ObjectOutputStream#writeObject at demo.Demo.task(Demo.java:8)\n"
                                + "  sends demo.Demo.task~demo.Task\n",
                        "DOOR  java.io.ObjectOutputStream#writeObject at demo.Demo.number(Demo.java:10)\n"
                                + "  what it sends is not known\n",
                        """
                        SENT  demo.Job
                          certain  demo.Job             default
                          certain  demo.Outside         Externalizable
                          certain  demo.Own             own writeObject
                          certain  demo.Part            replaced by demo.Own
                          certain  demo.Point           record
                          certain  java.util.ArrayList  own writeObject
                        """,
                        "  certain  demo.Demo$$Lambda  lambda\n",
                        "Not judged: what demo.Demo.number sends: ");
    }

    @Test
    void whatCannotBeSentIsInIt() throws IOException {
        Compiled.of("""
                class Demo {
                    static void save(ObjectOutputStream out) throws IOException { out.writeObject(new Bad()); }
                }
                class Bad {}
                """).writeTo(folder);
        assertThat(new InventoryText().render(inventoryOf(ScanOptions.of(folder))))
                .contains("SENT  demo.Bad\n  certain  demo.Bad  not Serializable\n");
    }

    @Test
    void aDoorOfOnesOwnIsOne() throws IOException {
        Compiled.of("class Demo { static void submit(Object o) {} static void go() { submit(new int[1]); } }")
                .writeTo(folder);
        ScanOptions options = ScanOptions.of(folder);
        assertThat(new InventoryText().render(inventoryOf(options))).startsWith("WARNING  No door was found");
        assertThat(inventoryOf(options.withSendSite(SendSites.of("demo.Demo#submit 0")))
                        .doors())
                .extracting(Inventory.Door::api)
                .containsExactly("demo.Demo#submit");
    }

    @Test
    void equalProgramsGiveEqualBytes() throws IOException {
        String json = new InventoryJson().render(inventory());
        assertThat(new InventoryJson().render(inventory())).isEqualTo(json);
        assertThat(json)
                .contains(
                        "\"api\": \"java.io.ObjectOutputStream#writeObject\"",
                        "\"class\": \"demo.Part\",\n          \"exact\": true,\n          \"certainty\": \"certain\",\n"
                                + "          \"form\": \"replaced by demo.Own\"");
    }

    private Inventory inventory() throws IOException {
        Compiled.of(PROGRAM).writeTo(folder);
        return inventoryOf(ScanOptions.of(folder));
    }

    private static Inventory inventoryOf(ScanOptions options) {
        return SchemaCheck.valid(Tagalong.survey(options).inventory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemaVersion", "name", "api", "root", "stream", "what"})
    void theSchemaRefusesWhatItDoesNotName(String beside) throws IOException {
        String json = new InventoryJson().render(inventory());
        String key = "\"" + beside + "\":";

        assertThat(json).contains(key);
        assertThat(SchemaCheck.inventoryFaults(json)).isEmpty();
        assertThat(SchemaCheck.inventoryFaults(json.replaceFirst(key, "\"colour\": \"red\", " + key)))
                .isNotEmpty();
    }
}
