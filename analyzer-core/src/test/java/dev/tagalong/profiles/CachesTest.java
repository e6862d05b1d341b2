package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachesTest {
    private static final String ROW = """
            class Client {}
            class Row implements Serializable { Object by; Row(Object by) { this.by = by; } }
            """;
    private static final String FOUND = "Row > by x Client certain";
    private static final String JCACHE = """
            import javax.cache.*;
            import javax.cache.configuration.*;
            class Store {
                static void keep(CacheManager all) {
                    Cache<String, Object> cache = all.createCache("rows", new MutableConfiguration<String, Object>()%s);
                    %s
                }
            }
            """;
    private static final String EHCACHE = """
            import org.ehcache.*;
            import org.ehcache.config.builders.*;
            import org.ehcache.config.units.*;
            class Store {
                static ResourcePoolsBuilder parts() { return %s; }
                static void keep(Cache<String, Object> cache) { %s }
            }
            """;
    private static final List<String> CALLS = List.of(
            "cache.put(\"key\", %s);",
            "cache.putIfAbsent(\"key\", %s);", "cache.replace(\"key\", %s);", "cache.putAll(Map.of(\"key\", %s));");

    @TempDir
    private Path folder;

    @Test
    void cachesKeepCopiesUnlessToldOtherwise() throws IOException {
        for (String call : CALLS) {
            String bad = call.formatted("new Row(new Client())");
            assertThat(jcache("", bad)).as(call).containsExactly(FOUND);
            assertThat(jcache("", call.formatted("new Row(\"me\")"))).as(call).isEmpty();
            assertThat(jcache(".setStoreByValue(false)", bad)).as(call).isEmpty();
        }
        assertThat(jcache("", "cache.put(\"key\", new Client());")).containsExactly("Client x Client certain");
    }

    @Test
    void otherProvidersDecideForThemselves() throws IOException {
        Framework framework = new Framework(folder, "ehcache");
        assertThat(framework.found(EHCACHE.formatted("ResourcePoolsBuilder.heap(10)", "") + ROW))
                .isEmpty();
    }

    private List<String> jcache(String settings, String body) throws IOException {
        return new Framework(folder, "jcache").found(JCACHE.formatted(settings, body) + ROW);
    }

    @Test
    void onlyWhatIsOffTheHeapIsWritten() throws IOException {
        String large = "ResourcePoolsBuilder.heap(10).offheap(1, MemoryUnit.MB)";
        for (String call : CALLS) {
            String bad = call.formatted("new Row(new Client())");
            assertThat(ehcache("ResourcePoolsBuilder.heap(10)", bad)).as(call).isEmpty();
            assertThat(ehcache(large, bad)).as(call).containsExactly(FOUND);
            assertThat(ehcache(large, call.formatted("new Row(\"me\")")))
                    .as(call)
                    .isEmpty();
        }
        assertThat(ehcache(large, "cache.put(\"key\", new Client());")).isEmpty();
    }

    @Test
    void settingsSayWhatIsOffTheHeap() throws IOException {
        String bad = "cache.put(\"key\", new Row(new Client()));";
        Path settings = Files.createDirectories(folder.resolve("classes")).resolve("ehcache.xml");
        Files.writeString(settings, "<resources><heap>10</heap></resources>");
        assertThat(ehcache("null", bad)).isEmpty();
        Files.writeString(settings, "<e:resources><e:heap>10</e:heap><e:offheap unit='MB'>1</e:offheap></e:resources>");
        assertThat(ehcache("null", bad)).containsExactly(FOUND);
    }

    private List<String> ehcache(String parts, String body) throws IOException {
        return new Framework(folder, "ehcache").found(EHCACHE.formatted(parts, body) + ROW);
    }

    @Test
    void infinispanUsesJavasSerializationIfItIsTold() throws IOException {
        String program = """
                import org.infinispan.*;
                import org.infinispan.commons.dataconversion.MediaType;
                import org.infinispan.commons.marshall.*;
                class Store {
                    static Object how() { return %s; }
                    static void keep(Cache<String, Object> cache) { %s }
                }
                """;
        List<String> calls = new ArrayList<>(CALLS);
        calls.add("cache.putAsync(\"key\", %s);");
        for (String call : calls) {
            String bad = call.formatted("new Row(new Client())");
            for (String how : List.of("new JavaSerializationMarshaller()", "MediaType.APPLICATION_SERIALIZED_OBJECT")) {
                assertThat(infinispan(program.formatted(how, bad))).as(call).containsExactly(FOUND);
            }
            assertThat(infinispan(
                            program.formatted("new JavaSerializationMarshaller()", call.formatted("new Row(\"me\")"))))
                    .as(call)
                    .isEmpty();
            assertThat(infinispan(program.formatted("MediaType.APPLICATION_PROTOSTREAM", bad)))
                    .as(call)
                    .isEmpty();
        }
    }

    private List<String> infinispan(String program) throws IOException {
        return new Framework(folder, "infinispan").found(program + ROW);
    }

    @Test
    void igniteWritesInAFormOfItsOwn() throws IOException {
        Report report = new Framework(folder, "ignite").report("""
                import org.apache.ignite.*;
                class Store {
                    static void keep(IgniteCache<String, Object> cache, IgniteCompute all) {
                        Client client = new Client();
                        cache.put("key", new Row(client));
                        all.call(() -> client);
                    }
                }
                """ + ROW);
        assertThat(report.roots()).isEmpty();
        assertThat(report.stats()).containsEntry(Report.SENDS, 2L);
    }
}
