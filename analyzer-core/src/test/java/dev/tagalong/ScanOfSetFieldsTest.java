package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hooks that set a field before the fields of their slot are written: scan, walk and streams agree. */
class ScanOfSetFieldsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reads | Object kept = bad; bad = null; out.defaultWriteObject(); bad = kept; // bad",
                "reads | Object kept = bad; bad = null; try { out.defaultWriteObject(); } finally { bad = kept; } // bad",
                "reads | Object kept = bad; bad = kept.toString(); out.defaultWriteObject(); bad = kept; // bad",
                "reads | synchronized (this) { Object kept = bad; bad = null; out.defaultWriteObject(); bad = kept; } // bad",
                "not-serializable | Object kept = bad; bad = null; bad = kept; out.defaultWriteObject(); // bad",
                "not-serializable | bad = new Bad(); out.defaultWriteObject(); bad = null; // bad",
                "not-serializable | Object kept = bad; if (also != null) { bad = null; }"
                        + " out.defaultWriteObject(); bad = kept; // bad",
                "not-serializable | Object kept = bad; bad = null; restore(kept); out.defaultWriteObject(); // bad",
                "not-serializable | Holder self = new Holder(); self.bad = null; out.defaultWriteObject(); // bad",
                "not-serializable | out.defaultWriteObject(); bad = null; // bad",
            })
    void asTheStreams(String line) throws Exception {
        String expected = line.substring(0, line.indexOf('|')).strip();
        Set<String> rules = expected.equals("reads") ? Set.of() : Set.of(expected);
        String hook = line.substring(line.indexOf('|') + 1);
        for (String held : List.of("new Bad()", "new Box(new Bad())")) {
            Path program = folder.resolve(held.startsWith("new Box") ? "deep" : "direct");
            Compiled.of(ScanOfSwallowedFieldsTest.source(hook, held)).writeTo(program);

            assertThat(ScanOfSwallowedFieldsTest.errors(Tagalong.scan(ScanOptions.of(program))))
                    .as(held)
                    .isEqualTo(rules);
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {program.toUri().toURL()})) {
                Method made = loader.loadClass("demo.Main").getDeclaredMethod("made");
                made.setAccessible(true);
                assertThat(ScanOfSwallowedFieldsTest.errors(Tagalong.inspect(made.invoke(null))))
                        .as(held)
                        .isEqualTo(rules);
                assertThat(Outcome.of(made.invoke(null), loader)).as(held).isEqualTo(expected);
            }
        }
    }
}
