package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.report.Report;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks that go on, or do not, where the fields of their slot are refused: scan, walk and streams agree. */
class ScanOfSwallowedFieldsTest {
    private static final String GUARDED = "demo.Holder.writeObject";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reads | try { out.defaultWriteObject(); out.writeObject(also); } catch (IOException e) {}",
                "read-fails | try { out.defaultWriteObject(); } catch (IOException e) {} // bad",
                "read-fails | try { out.defaultWriteObject(); } catch (NotSerializableException e) {} // bad",
                "read-fails | try { out.putFields().put(\"bad\", bad); out.writeFields(); } catch (IOException e) {} // bad",
                "read-fails | try { help(out); } catch (IOException e) {} // bad",
                "not-serializable | try { out.defaultWriteObject(); } catch (IOException e) { throw e; } // bad",
                "not-serializable | try { out.defaultWriteObject(); } catch (IllegalStateException e) {} // bad",
                "not-serializable | try { out.defaultWriteObject(); } finally { also = null; } // bad",
                "read-fails | try { synchronized (this) { out.defaultWriteObject(); } } catch (IOException e) {} // bad",
                "read-fails | try { try { out.defaultWriteObject(); } catch (IOException e) {"
                        + " throw new IllegalStateException(e); } } catch (RuntimeException e) {} // bad",
                "not-serializable | try { out.defaultWriteObject(); } finally { if (also == null) also = \"\"; } // bad",
                "not-serializable | try { out.defaultWriteObject(); } catch (NotSerializableException e) { throw e; }"
                        + " catch (IOException e) {} // bad",
                "not-serializable | try { out.defaultWriteObject(); } catch (IOException e) {"
                        + " if (also == null) also = \"\"; throw e; } // bad",
                "not-serializable | if (bad == null) { try { out.defaultWriteObject(); } catch (IOException e) {} }"
                        + " else { out.defaultWriteObject(); } // bad",
                "not-serializable | out.defaultWriteObject(); // bad",
            })
    void asTheStreams(String line) throws Exception {
        String expected = line.substring(0, line.indexOf('|')).strip();
        String hook = line.substring(line.indexOf('|') + 1);
        for (String held : List.of("new Bad()", "new Box(new Bad())")) {
            boolean deep = held.startsWith("new Box");
            String outcome = expected.equals("reads") && deep ? "read-fails" : expected;
            Path program = folder.resolve(deep ? "deep" : "direct");
            Compiled.of(source(hook, held)).writeTo(program);

            Report report = Tagalong.scan(ScanOptions.of(program));
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {program.toUri().toURL()})) {
                Method made = loader.loadClass("demo.Main").getDeclaredMethod("made");
                made.setAccessible(true);
                Object holder = made.invoke(null);

                assertThat(Outcome.of(holder, loader)).as(held).isEqualTo(outcome);
                Set<String> none = Set.of();
                Set<String> rules = outcome.equals("reads") ? none : Set.of(outcome);
                assertThat(errors(report)).as(held).isEqualTo(rules);
                assertThat(errors(Tagalong.inspect(holder))).as(held).isEqualTo(rules);
            }
            assertThat(report.findings().stream()
                            .filter(finding -> finding.rule().equals("not-serializable"))
                            .map(finding -> String.valueOf(finding.guardedBy())))
                    .containsExactly(outcome.equals("not-serializable") ? "null" : GUARDED);
        }
    }

    /**
     * A program whose Holder writes itself by a hook; what is held is in its field also, or bad if the hook says so.
     */
    static String source(String hook, String held) {
        boolean inField = hook.endsWith("// bad");
        return """
                class Bad {}
                class Box implements Serializable { Object content; Box(Object content) { this.content = content; } }
                class Holder implements Serializable {
                    Object bad;
                    transient Object also;
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        %s
                    }
                    private void help(ObjectOutputStream out) throws IOException { out.defaultWriteObject(); }
                    private void restore(Object kept) { bad = kept; }
                }
                class Main {
                    public static void main(String[] args) throws Exception {
                        new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(made());
                    }
                    static Holder made() {
                        Holder holder = new Holder();
                        holder.%s = %s;
                        return holder;
                    }
                }
                """.formatted(hook, inField ? "bad" : "also", held);
    }

    static Set<String> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule())
                .collect(Collectors.toSet());
    }
}
