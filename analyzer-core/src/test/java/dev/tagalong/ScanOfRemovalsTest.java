package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken away before something is sent. */
class ScanOfRemovalsTest {
    @TempDir
    private Path folder;

    @Test
    void aListThatIsClearedBeforeTheSendDoesNotHoldItNow() throws IOException {
        assertThat(sent("list.add(new Bad()); list.clear();")).containsExactly(list("after send until send"));
    }

    @Test
    void whatIsAddedAfterTheClearIsThere() throws IOException {
        assertThat(sent("list.clear(); list.add(new Bad());")).containsExactly(list("now"));
    }

    @Test
    void aListThatIsClearedAfterTheSendHoldsIt() throws IOException {
        assertThat(sent("list.add(new Bad()); out.writeObject(list); list = new ArrayList<>(); list.clear();"))
                .containsExactly(list("now"));
    }

    @Test
    void aClearThatSomeRunsPassMakesItUncertain() throws IOException {
        assertThat(sent("list.add(new Bad()); if (out.hashCode() > 1) list.clear();"))
                .containsExactly(list("after send until send"));
    }

    @Test
    void aClearInACalledMethodCounts() throws IOException {
        assertThat(sent("fill(list); drop(list);")).containsExactly(list("after fill until drop"));
        // The same lines, the other way around.
        assertThat(sent("drop(list); fill(list);")).containsExactly(list("now"));
    }

    @Test
    void whatIsRemovedIsGone() throws IOException {
        assertThat(sent("Bad bad = new Bad(); list.add(bad); list.remove(bad);"))
                .containsExactly(list("after send until send"));
    }

    @Test
    void whatIsNotRemovedIsThere() throws IOException {
        assertThat(sent("Bad bad = new Bad(); list.add(bad); list.add(\"text\"); list.remove(\"text\");"))
                .containsExactly(list("now"));
    }

    @Test
    void theConstantKeyOfAMapDecides() throws IOException {
        assertThat(sent("map.put(\"a\", new Bad()); map.remove(\"a\"); out.writeObject(map);"))
                .containsExactly(map("after send until send"));
        assertThat(sent("map.put(\"a\", new Bad()); map.remove(\"b\"); out.writeObject(map);"))
                .containsExactly(map("now"));
        assertThat(sent("map.put(\"a\", new Bad()); map.put(\"a\", \"text\"); out.writeObject(map);"))
                .containsExactly(map("after send until send"));
        assertThat(sent("map.put(\"a\", new Bad()); map.put(\"b\", \"text\"); out.writeObject(map);"))
                .containsExactly(map("now"));
    }

    @Test
    void aFieldThatACalledMethodAlwaysEmptiesIsEmpty() throws IOException {
        assertThat(sent("Box<Object> box = new Box<>(); box.content = new Bad(); empty(box); list.add(box);"))
                .containsExactly("java.util.ArrayList > [] > content x Bad certain after send until empty");
        assertThat(sent("Box<Object> box = new Box<>(); box.content = new Bad(); perhaps(box); list.add(box);"))
                .containsExactly("java.util.ArrayList > [] > content x Bad certain now");
    }

    private static String list(String when) {
        return "java.util.ArrayList > [] x Bad certain " + when;
    }

    private static String map(String when) {
        return "java.util.HashMap > [] x Bad certain " + when;
    }

    private List<String> sent(String before) throws IOException {
        return SmallScan.of(folder, """
                class Demo {
                    static void fill(List<Object> list) { list.add(new Bad()); }
                    static void drop(List<Object> list) { list.clear(); }
                    static void empty(Box<?> box) { box.content = null; }
                    static void perhaps(Box<?> box) { if (box.hashCode() > 1) box.content = null; }
                    static void send(ObjectOutputStream out) throws IOException {
                        List<Object> list = new ArrayList<>();
                        Map<String, Object> map = new HashMap<>();
                        %s
                        out.writeObject(list);
                    }
                }
                """.formatted(before)).found();
    }
}
