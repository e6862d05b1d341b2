package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpringTest {
    private static final String ROW = """
            class Client {}
            class Row implements Serializable { Object by; Row(Object by) { this.by = by; } }
            """;
    private static final String BAD = "new Row(new Client())";
    private static final String FOUND = "Row > by x Client certain";

    @TempDir
    private Path folder;

    @Test
    void convertedMessagesHoldWhatIsNeitherTextNorMap() throws IOException {
        String program = """
                import org.springframework.jms.core.*;
                import org.springframework.jms.support.converter.*;
                class Shop {
                    static void order(JmsTemplate jms, jakarta.jms.Destination to) { %s }
                }
                """;
        for (String call : List.of(
                "jms.convertAndSend(%s);",
                "jms.convertAndSend(\"to\", %s);",
                "jms.convertAndSend(to, %s);",
                "jms.convertAndSend(to, %s, message -> message);")) {
            assertThat(jms(program.formatted(call.formatted(BAD)))).as(call).containsExactly(FOUND);
            assertThat(jms(program.formatted(call.formatted("new Row(\"me\")"))))
                    .as(call)
                    .isEmpty();
        }
        assertThat(jms(program.formatted("jms.convertAndSend(to, Map.of(\"a\", new Client()));")))
                .isEmpty();
        assertThat(jms(program.formatted("jms.convertAndSend(to, new Client());")))
                .containsExactly("Client x Client certain");
        assertThat(jms(program.formatted("jms.convertAndSend(to, " + BAD + ");")
                        + "class Setup { MessageConverter json() { return new MappingJackson2MessageConverter(); } }"))
                .isEmpty();
    }

    private List<String> jms(String program) throws IOException {
        return new Framework(folder, "spring-jms", "spring", "jakarta-jms").found(program + ROW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis.opsForValue().set(\"key\", %s);",
                "redis.opsForValue().setIfAbsent(\"key\", %s);",
                "redis.opsForValue().multiSet(Map.of(\"key\", %s));",
                "redis.boundValueOps(\"key\").set(%s);",
                "redis.opsForHash().put(\"key\", \"field\", %s);",
                "redis.opsForHash().putAll(\"key\", Map.of(\"field\", %s));",
                "redis.opsForList().leftPush(\"key\", %s);",
                "redis.opsForList().rightPushAll(\"key\", List.<Object>of(%s));",
                "redis.opsForSet().add(\"key\", %s);",
                "redis.convertAndSend(\"channel\", %s);",
            })
    void valuesInRedisAreWrittenByJava(String call) throws IOException {
        String program = """
                import org.springframework.data.redis.core.*;
                import org.springframework.data.redis.serializer.*;
                class Store {
                    static void keep(RedisTemplate<String, Object> redis) {
                        redis.setKeySerializer(new StringRedisSerializer());
                        %s
                    }
                }
                """;
        assertThat(redis(program.formatted(call.formatted(BAD)))).containsExactly(FOUND);
        assertThat(redis(program.formatted(call.formatted("new Row(\"me\")")))).isEmpty();
        assertThat(redis(program.formatted(
                        call.formatted(BAD) + "redis.setDefaultSerializer(new GenericJackson2JsonRedisSerializer());")))
                .isEmpty();
    }

    @Test
    void resultsOfCachedMethodsAreWritten() throws IOException {
        String program = """
                import org.springframework.cache.annotation.*;
                interface Rows { @CachePut("rows") Object renew(int id); }
                class Store implements Rows {
                    @Cacheable("rows") Object row(int id) { return %s; }
                    @Cacheable("rows") Optional<Object> any(int id) { return Optional.of(%<s); }
                    public Object renew(int id) { return %<s; }
                    Object other() { return new Row(new Object()); }
                }
                """;
        assertThat(redis(program.formatted(BAD))).containsExactly(FOUND);
        assertThat(redis(program.formatted("new Client()"))).containsExactly("Client x Client certain");
        assertThat(redis(program.formatted("new Row(\"me\")"))).isEmpty();
        Path settings = Files.createDirectories(folder.resolve("classes")).resolve("application.yml");
        Files.writeString(settings, "spring:\n  cache:\n    type: simple\n");
        assertThat(redis(program.formatted(BAD))).isEmpty();
        Files.writeString(settings, "spring:\n  cache:\n    type: redis\n");
        assertThat(redis(program.formatted(BAD))).containsExactly(FOUND);
        assertThat(redis(program.formatted(BAD)
                        + "class Setup { Object all() {"
                        + " return new org.springframework.cache.concurrent.ConcurrentMapCacheManager(); } }"))
                .isEmpty();
    }

    private List<String> redis(String program) throws IOException {
        return new Framework(folder, "spring-redis", "spring").found(program + ROW);
    }

    @Test
    void sessionsInStoresAreWritten() throws IOException {
        String program = """
                import org.springframework.session.*;
                class Shop { static void add(Session session) { session.setAttribute("row", new Row(new Client())); } }
                """;
        assertThat(session(program)).containsExactly(FOUND);
        assertThat(session(program.replace("new Client()", "\"me\""))).isEmpty();
        assertThat(session(program + "class Setup { Object springSessionDefaultRedisSerializer() { return null; } }"))
                .isEmpty();
    }

    private List<String> session(String program) throws IOException {
        return new Framework(folder, "spring-session").found(program + ROW);
    }
}
