package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.graph.Certainty;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hooks whose handler goes on where a flag is off and throws where it is on: the scan, which does not know the flag,
 * says what the streams do either way, and neither for certain.
 */
class ScanOfRethrowingHooksTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try { out.defaultWriteObject(); } catch (NotSerializableException e) { if (strict) throw e; }",
                "try { out.defaultWriteObject(); } catch (IOException e) { if (!strict) return; throw e; }",
                "try { out.defaultWriteObject(); } finally { if (!strict) return; }",
                "try { out.defaultWriteObject(); } catch (IOException e) {"
                        + " if (strict) throw new IllegalStateException(e); }",
                "IOException kept = null; try { out.defaultWriteObject(); } catch (IOException e) { kept = e; }"
                        + " if (strict && kept != null) throw kept;",
                "try { help(out); } catch (IOException e) {}",
                "help(out);",
                "try { out.defaultWriteObject(); } catch (IOException e) { if (strict) fail(e); }",
                "try { out.defaultWriteObject(); } catch (IOException e) { check(e); }",
                "try { try { out.defaultWriteObject(); } catch (IOException e) { throw new IllegalStateException(e); } }"
                        + " catch (RuntimeException e) { if (strict) throw e; }",
                "out.defaultWriteObject(); try { out.writeObject(also); } catch (IOException e) { if (strict) throw e; }",
                "out.defaultWriteObject(); try { out.writeObject(also); } catch (IOException e) { throw e; }",
                "try { out.defaultWriteObject(); } catch (IOException e) { fail(e); }",
                "try { out.defaultWriteObject(); } catch (IOException e) {} if (bad == null) throw new IOException();",
            })
    void saysWhatTheStreamsDoEitherWay(String hook) throws Exception {
        for (String held : List.of("new Bad()", "new Box(new Bad())")) {
            Path program = folder.resolve(held.length() + "");
            Compiled.of(source(hook, held)).writeTo(program);
            Set<String> outcomes = new TreeSet<>();
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {program.toUri().toURL()})) {
                for (boolean strict : new boolean[] {true, false}) {
                    outcomes.add(outcome(loader, strict));
                }
            }

            List<Finding> errors = Tagalong.scan(ScanOptions.of(program)).findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();

            outcomes.remove("reads");
            Set<String> rules = errors.stream().map(Finding::rule).collect(Collectors.toSet());
            assertThat(rules).as(held).isEqualTo(outcomes);
            assertThat(errors).extracting(Finding::guardedBy).containsOnlyNulls();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIKELY | try { out.defaultWriteObject(); } catch (IOException e) { if (strict) throw e; }",
                "CERTAIN | try { out.defaultWriteObject(); } catch (IOException e) {}",
                "CERTAIN | try { out.defaultWriteObject(); } catch (IOException e) { fail(e); }",
                "CERTAIN | try { out.defaultWriteObject(); } catch (IOException e) { strict = true; throw e; }",
            })
    void isCertainWhereNoConditionDecides(String line) throws IOException {
        String[] parts = line.split(" \\| ", 2);
        Compiled.of(source(parts[1], "new Bad()")).writeTo(folder);

        assertThat(Tagalong.scan(ScanOptions.of(folder)).findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR))
                .extracting(Finding::certainty)
                .isNotEmpty()
                .containsOnly(Certainty.valueOf(parts[0]));
    }

    private static String source(String hook, String held) {
        return """
                class Bad {}
                class Box implements Serializable { Object content; Box(Object content) { this.content = content; } }
                class Holder implements Serializable {
                    static boolean strict;
                    Object bad;
                    transient Object also;
                    private void writeObject(ObjectOutputStream out) throws IOException {
                        %s
                    }
                    private void help(ObjectOutputStream out) throws IOException {
                        try { out.defaultWriteObject(); } catch (IOException e) { if (strict) throw e; }
                    }
                    private static void fail(IOException e) { throw new UncheckedIOException(e); }
                    private static void check(IOException e) throws IOException { if (strict) throw e; }
                }
                class Main {
                    public static void main(String[] args) throws Exception {
                        Holder.strict = args.length > 0;
                        new ObjectOutputStream(OutputStream.nullOutputStream()).writeObject(made());
                    }
                    static Holder made() {
                        Holder holder = new Holder();
                        holder.%s = %s;
                        return holder;
                    }
                }
                """.formatted(hook, hook.contains("also") ? "also" : "bad", held);
    }

    private static String outcome(ClassLoader loader, boolean strict) throws Exception {
        Field flag = loader.loadClass("demo.Holder").getDeclaredField("strict");
        flag.setAccessible(true);
        flag.setBoolean(null, strict);
        Method made = loader.loadClass("demo.Main").getDeclaredMethod("made");
        made.setAccessible(true);
        return Outcome.of(made.invoke(null), loader);
    }
}
