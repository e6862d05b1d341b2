package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvicesTest {
    /** Classes of libraries that a program has or has not. */
    private static final Set<String> ELSEWHERE = Set.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.ResultSet",
            "javax.sql.DataSource",
            "java.util.logging.Logger",
            "org.slf4j.Logger",
            "org.apache.logging.log4j.Logger",
            "org.apache.commons.logging.Log",
            "org.hibernate.SharedSessionContract",
            "org.hibernate.SessionFactory",
            "jakarta.persistence.EntityManager",
            "jakarta.persistence.EntityManagerFactory",
            "javax.persistence.EntityManager",
            "javax.persistence.EntityManagerFactory",
            "org.apache.avro.Schema",
            "org.apache.avro.generic.GenericRecord");

    @Test
    void everySituationHasAdviceInPlainWords() {
        Advices advices = Advices.bundled();
        List<Advice> all = Stream.concat(
                        Stream.of(LinkAdvice.values()).map(advices::link),
                        Stream.of(ObjectAdvice.values()).map(advices::object))
                .toList();
        assertThat(all).allSatisfy(advice -> {
            assertThat(advice.edit()).matches("[a-z]+(-[a-z]+)*");
            assertThat(advice.says()).endsWith(".").doesNotContainPattern("\\b(may|might)\\b");
        });
        assertThat(Stream.of(LinkAdvice.values()).map(advices::link))
                .allSatisfy(advice -> assertThat(advice.lines()).isNotEmpty());
    }

    @Test
    void everyClassIsThere() {
        Set<String> missing = new TreeSet<>();
        for (String name : Advices.bundled().classes()) {
            try {
                Class.forName(name, false, getClass().getClassLoader());
            } catch (ClassNotFoundException e) {
                missing.add(name);
            }
        }
        missing.removeAll(ELSEWHERE);
        assertThat(missing).isEmpty();
    }

    @Test
    void theFirstThatFitsCounts() {
        Advices advices = Advices.bundled();
        assertThat(advices.object(List.of("a.Own", "java.lang.Thread"))
                        .orElseThrow()
                        .says())
                .startsWith("Send what the thread works on");
        assertThat(advices.object(List.of("java.util.Collection", "java.util.concurrent.Future"))
                        .orElseThrow()
                        .says())
                .startsWith("Wait for its result");
        assertThat(advices.object(List.of("a.Own"))).isEmpty();
    }

    @Test
    void holesAreFilledAndLinesOfSourceStayApart() {
        Advice advice = new Advice("copy", List.of("{copies}", "{member} = {other};"), "Write {names}.")
                .filled(Map.of("copies", "var a = x.a();\nvar b = x.b();", "member", "$1", "names", "a"));
        assertThat(advice.lines()).containsExactly("var a = x.a();", "var b = x.b();", "$1 = {other};");
        assertThat(advice.full()).isEqualTo("var a = x.a();\nvar b = x.b();\n$1 = {other};\nWrite a.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edit: x | mine.txt:1: \"edit: x\" stands before the first advice",
                "link a;line: b | mine.txt:2: \"line: b\" stands in the wrong place",
                "link a;edit: b;says: C.;line: d | mine.txt:4: \"line: d\" stands in the wrong place",
                "link a;edit: b;line: {unknown} | mine.txt:3: \"line: {unknown}\" has an unknown hole {unknown}",
                "link a;edit: b | mine.txt:1: \"link a\" has no \"says:\"",
                "link a;edit: b;says: C. | mine.txt:1: \"link a\" has no \"line:\"",
                "object a;edit: b;says: | mine.txt:3: \"says:\" says nothing",
                "object a;b | mine.txt:2: \"b\" has no key",
                "object a a;edit: b;says: C. | mine.txt:1: \"object a a\" names a for the second time",
                "object a;edit: b;says: C. | mine.txt: there is no \"link field-unused\""
            })
    void anErrorNamesTheLine(String text, String message) {
        assertThatThrownBy(() -> parse(text.replace(';', '\n')))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith(message);
    }

    private static Advices parse(String text) throws IOException {
        return Advices.parse("mine.txt", new StringReader(text));
    }
}
