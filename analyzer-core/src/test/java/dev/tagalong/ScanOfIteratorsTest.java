package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is put into containers and taken away from them through their iterators and entries. */
class ScanOfIteratorsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List<Object> c = new ArrayList<>(); | c.add(\"\"); ListIterator<Object> i = c.listIterator();"
                        + " i.next(); i.set(new Bad()); | Box > content > [] x Bad certain now",
                "List<Object> c = new ArrayList<>(); | c.listIterator(0).add(new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "List<Object> c = new LinkedList<>(); | c.listIterator().add(new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "List<Object> c = new Vector<>(); | c.listIterator().add(new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "List<Object> c = new ArrayList<>(); | c.add(1); c.subList(0, 1).set(0, new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "List<Object> c = new ArrayList<>(); | put(c.listIterator()); | Box > content > [] x Bad certain now",
                "List<Object> c = new ArrayList<>(); | c.subList(0, 0).listIterator().add(new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "List<Object> c = new ArrayList<>(); | c.add(new Bad()); Iterator<Object> i = c.iterator(); i.next();"
                        + " i.remove(); | Box > content > [] x Bad certain after send until send",
                "Collection<Object> c = new HashSet<>(); | c.add(new Bad()); Iterator<Object> i = c.iterator(); i.next();"
                        + " i.remove(); | Box > content > [] x Bad certain after send until send",
                "Collection<Object> c = new HashSet<>(); | c.add(new Bad()); c.iterator().next();"
                        + " | Box > content > [] x Bad certain now",
                "Map<Object, Object> c = new HashMap<>(); | c.put(1, 2);"
                        + " for (Map.Entry<Object, Object> e : c.entrySet()) e.setValue(new Bad());"
                        + " | Box > content > [] x Bad certain now",
                "Map<Object, Box<Object>> c = new HashMap<>(); | c.put(1, new Box<>());"
                        + " for (Map.Entry<Object, Box<Object>> e : c.entrySet()) e.getValue().content = new Bad();"
                        + " | Box > content > [] > content x Bad certain now",
                "Map<Object, Object> c = new HashMap<>(); | c.put(1, new Bad());"
                        + " Iterator<Object> i = c.values().iterator(); i.next(); i.remove();"
                        + " | Box > content > [] x Bad certain after send until send",
                "Map<Object, Object> c = new TreeMap<>(); | c.put(1, new Bad());"
                        + " Iterator<Map.Entry<Object, Object>> i = c.entrySet().iterator(); i.next(); i.remove();"
                        + " | Box > content > [] x Bad certain after send until send",
                "Map<Object, Object> c = new HashMap<>(); | c.put(1, new Bad());"
                        + " Iterator<Object> i = c.keySet().iterator(); i.next(); i.remove();"
                        + " | Box > content > [] x Bad certain after send until send",
                "Map<Object, Object> c = new HashMap<>(); | c.put(1, new Bad()); c.values().clear();"
                        + " | Box > content > [] x Bad certain after send until send",
            })
    void asTheContainer(String line) throws IOException {
        String[] parts = line.split(" \\| ");
        SmallScan scan = SmallScan.of(folder, """
                class Demo {
                    static void send(ObjectOutputStream out) throws IOException {
                        %s
                        %s
                        out.writeObject(new Box<Object>(c));
                    }
                    private static void put(ListIterator<Object> i) { i.add(new Bad()); }
                }
                """.formatted(parts[0], parts[1]));
        assertThat(scan.found()).containsExactly(parts[2]);
    }
}
