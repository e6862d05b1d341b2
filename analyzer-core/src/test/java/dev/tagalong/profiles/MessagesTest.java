package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final String PROGRAM = """
            import %s.jms.*;
            class Client {}
            class Order implements Serializable { Object by; Order(Object by) { this.by = by; } }
            class Shop {
                static void order(Session session, JMSContext context, ObjectMessage message, Destination to)
                        throws JMSException {
                    %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"javax", "jakarta"})
    void objectsOfMessagesAreSent(String kind) throws IOException {
        for (String call : List.of(
                "session.createObjectMessage(%s);",
                "context.createObjectMessage(%s);",
                "message.setObject(%s);",
                "context.createProducer().send(to, %s);")) {
            assertThat(found(kind, call.formatted("new Order(new Client())")))
                    .as(call)
                    .containsExactly("Order > by x Client certain");
            assertThat(found(kind, call.formatted("new Order(\"me\")")))
                    .as(call)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javax", "jakarta"})
    void mapsBecomeMessagesOfTheirOwn(String kind) throws IOException {
        assertThat(found(kind, "context.createProducer().send(to, Map.<String, Object>of(\"by\", new Client()));"))
                .isEmpty();
    }

    private List<String> found(String kind, String call) throws IOException {
        return new Framework(folder, kind + "-jms").found(PROGRAM.formatted(kind, call));
    }
}
