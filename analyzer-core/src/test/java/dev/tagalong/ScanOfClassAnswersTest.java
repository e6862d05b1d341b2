package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What strings and classes answer when they are asked, though nobody follows where they themselves come from. */
class ScanOfClassAnswersTest {
    @TempDir
    private Path folder;

    @Test
    void methodsOfAClassAreObjects() throws IOException {
        assertThat(found("out.writeObject(new Box<>(any.getClass().getMethod(\"x\")));"))
                .containsExactly("Box > content x java.lang.reflect.Method certain now");
        assertThat(found("List<Object> all = new ArrayList<>();"
                        + " for (Object each : any.getClass().getDeclaredMethods()) { all.add(each); }"
                        + " out.writeObject(all);"))
                .containsExactly("java.util.ArrayList > [] x java.lang.reflect.Method certain now");
    }

    @Test
    void linesOfAStringAreAStream() throws IOException {
        assertThat(found("out.writeObject(new Box<>(any.toString().lines()));"))
                .containsExactly("Box > content x java.util.stream.Stream certain now");
    }

    @Test
    void whatAClassCastsIsWhatItWas() throws IOException {
        assertThat(found("Class<Object> type = Object.class; out.writeObject(type.cast(new Bad()));"))
                .containsExactly("Bad x Bad certain now");
    }

    @Test
    void stringsClassesAndArraysOfThemHoldNothing() throws IOException {
        SmallScan scan = scan("String text = any.toString(); Class<?> type = any.getClass();"
                + " out.writeObject(new Box<>(text.split(\",\"))); out.writeObject(new Box<>(text.getBytes()));"
                + " out.writeObject(new Box<>(text.trim())); out.writeObject(new Box<>(type.getInterfaces()));"
                + " out.writeObject(new Box<>(type.getName()));");
        assertThat(scan.found()).isEmpty();
        assertThat(scan.notJudged()).isEmpty();
        assertThat(scan.sites()).isNotEmpty();
    }

    private List<String> found(String code) throws IOException {
        return scan(code).found();
    }

    private SmallScan scan(String code) throws IOException {
        return SmallScan.of(
                folder,
                "class Demo { static void send(ObjectOutputStream out, Object any) throws Exception { " + code
                        + " } }");
    }
}
