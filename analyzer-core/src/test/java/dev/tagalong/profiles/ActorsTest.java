package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {
    private static final String PROGRAM = """
            import %1$s.actor.*;
            class Client {}
            class Row implements Serializable { Object by; Row(Object by) { this.by = by; } }
            class Shop {
                static void tell(ActorRef to, ActorSelection all, %1$s.actor.typed.ActorRef<Object> typed) { %2$s }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"akka, akka", "pekko, org.apache.pekko"})
    void messagesAreWrittenOnlyIfJavaSerializationIsOn(String name, String home) throws IOException {
        Path settings = Files.createDirectories(folder.resolve("classes")).resolve("application.conf");
        for (String call : List.of(
                "to.tell(%s, ActorRef.noSender());",
                "all.tell(%s, ActorRef.noSender());",
                "typed.tell(%s);",
                home + ".pattern.Patterns.ask(to, %s, java.time.Duration.ZERO);")) {
            String bad = call.formatted("new Row(new Client())");
            Files.writeString(settings, name + ".actor { allow-java-serialization = off }");
            assertThat(found(name, home, bad)).as(call).isEmpty();
            Files.writeString(settings, name + ".actor { allow-java-serialization = on }");
            assertThat(found(name, home, bad)).as(call).containsExactly("Row > by x Client certain");
            assertThat(found(name, home, call.formatted("new Row(to)")))
                    .as(call)
                    .isEmpty();
            assertThat(found(name, home, call.formatted("new Client()")))
                    .as(call)
                    .isEmpty();
        }
    }

    private List<String> found(String name, String home, String body) throws IOException {
        return new Framework(folder, name).found(PROGRAM.formatted(home, body));
    }
}
