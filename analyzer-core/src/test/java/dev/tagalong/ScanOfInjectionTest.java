package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.NotJudged;
import dev.tagalong.graph.Certainty;
import dev.tagalong.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields that are set at run time by others, known by their annotations. */
class ScanOfInjectionTest {
    private static final String MAIN = """
            Main.java
            package demo;
            public class Main {
                public static void main(String[] args) throws Exception {
                    new java.io.ObjectOutputStream(System.out).writeObject(new Page());
                }
            }
            """;

    @TempDir
    Path folder;

    private Report scan(String annotation, String... sources) {
        int dot = annotation.lastIndexOf('.');
        String[] all = new String[sources.length + 2];
        String name = annotation.substring(dot + 1);
        all[0] = name + ".java\npackage " + annotation.substring(0, dot)
                + ";\n@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)\npublic @interface "
                + name + " {}";
        all[1] = MAIN;
        for (int i = 0; i < sources.length; i++) {
            all[i + 2] = sources[i].replace("@Set", "@" + annotation);
        }
        return Tagalong.scan(ScanOptions.of(new Jars(folder).classes(all)));
    }

    private static final String PAGE = """
            Page.java
            package demo;
            class Page implements java.io.Serializable { @Set Repo repo; }
            """;

    @Test
    void oneThatFitsIsNotSerializable() {
        Report report = scan(
                "javax.inject.Inject",
                PAGE,
                "Repo.java\npackage demo; interface Repo { void a(); void b(); }",
                "Sql.java\npackage demo; class Sql implements Repo { public void a() {} public void b() {} }",
                "Memory.java\npackage demo; class Memory implements Repo, java.io.Serializable {"
                        + " public void a() {} public void b() {} }");

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.offender().className()).isEqualTo("demo.Sql");
            assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(finding.path().get(0).name()).isEqualTo("repo");
        });
    }

    @Test
    void nothingThatFitsIsAtHand() {
        Report report = scan(
                "org.springframework.beans.factory.annotation.Autowired",
                PAGE,
                "Repo.java\npackage demo; interface Repo { void a(); void b(); }");

        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged())
                .extracting(NotJudged::what, NotJudged::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("demo.Page.repo", "Spring sets it at run time"));
    }

    @Test
    void allThatFitAreSerializable() {
        Report report = scan(
                "jakarta.inject.Inject",
                PAGE,
                "Repo.java\npackage demo; interface Repo { void a(); void b(); }",
                "Memory.java\npackage demo; class Memory implements Repo, java.io.Serializable {"
                        + " public void a() {} public void b() {} }");

        assertThat(report.findings()).extracting(Finding::rule).isEmpty();
        assertThat(report.notJudged()).isEmpty();
    }

    @Test
    void aStandInIsSerializable() {
        Report report = scan(
                "org.apache.wicket.spring.injection.annot.SpringBean",
                PAGE,
                "Repo.java\npackage demo; final class Repo {}");

        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged()).isEmpty();
    }

    @Test
    void anotherAnnotationSaysNothing() {
        Report report = scan("demo.Inject", PAGE, "Repo.java\npackage demo; final class Repo {}");

        assertThat(report.findings()).isEmpty();
    }
}
