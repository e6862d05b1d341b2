package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
