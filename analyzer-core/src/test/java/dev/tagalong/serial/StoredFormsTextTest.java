package dev.tagalong.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredFormsTextTest {
    private static final String TEXT = """
            demo.Colour constant BLUE
            demo.Colour constant RED
            demo.Colour is enum
            demo.Job extends demo.My\\u0020Base
            demo.Job field all java.lang.String[]
            demo.Job field n int
            demo.Job has readObject
            demo.Job is serializable
            demo.Job version -5 computed
            demo.My\\u0020Base is serializable part
            demo.My\\u0020Base version 1 declared
            """;

    @Test
    void everyStatementIsReadAndWritten() throws IOException {
        StoredForms forms = forms(TEXT);
        assertThat(forms.text()).startsWith("# ").endsWith("\n" + TEXT);
        assertThat(forms.classes().get("demo.Job"))
                .isEqualTo(new StoredClass(
                        "demo.Job",
                        SerialForm.Kind.SERIALIZABLE,
                        false,
                        -5L,
                        false,
                        "demo.My Base",
                        List.of(new StoredClass.Field("all", "java.lang.String[]"), new StoredClass.Field("n", "int")),
                        new TreeSet<>(),
                        Set.of(StoredClass.Hook.READ_OBJECT)));
        assertThat(forms.classes().get("demo.My Base").part()).isTrue();
        assertThat(forms(forms.text())).isEqualTo(forms);
    }

    /** What a union of two branches looks like: lines twice, in no order. */
    @Test
    void linesMergeInAnyOrder() throws IOException {
        List<String> lines =
                TEXT.lines().sorted(java.util.Comparator.reverseOrder()).toList();
        assertThat(forms(String.join("\n", lines) + "\n" + TEXT + "demo.Job field more long\n")
                        .text())
                .isEqualTo(forms(TEXT + "demo.Job field more long\n").text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo.Job colour red         | my.txt:12: "demo.Job colour red" is no statement of a class; write the file anew with --format serial-forms.
            demo.Job                    | my.txt:12: "demo.Job" is no statement of a class; write the file anew with --format serial-forms.
            demo.Job version 99999999999999999999 computed | my.txt:12: "demo.Job version 99999999999999999999 computed" is no statement of a class; write the file anew with --format serial-forms.
            demo.Job version 6 computed | my.txt:12: "demo.Job version" is there as -5 computed and as 6 computed; keep the line that is true of stored data.
            demo.Job field n long       | my.txt:12: "demo.Job field n" is there as int and as long; keep the line that is true of stored data.
            demo.Other field n long     | my.txt:12: no line says what demo.Other is; write the file anew with --format serial-forms.
            """)
    void whatIsWrongIsNamed(String line, String message) {
        assertThatThrownBy(() -> forms(TEXT + line))
                .isInstanceOf(StoredFormsException.class)
                .hasMessage(message);
    }

    private static StoredForms forms(String text) throws IOException {
        return StoredForms.parse("my.txt", new StringReader(text));
    }
}
