package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.report.Report;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServletTest {
    private static final String PROGRAM = """
            import %s.servlet.http.*;
            class Cart {}
            class Items implements Serializable {}
            class Shop {
                static void add(HttpSession session) { session.setAttribute("cart", new %s()); }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"javax", "jakarta"})
    void attributesOfSessionsThatStayAreNotSent(String kind) throws IOException {
        Framework framework = new Framework(folder, kind + "-servlet");
        Report report = framework.report(PROGRAM.formatted(kind, "Cart"));
        assertThat(report.findings()).isEmpty();
        assertThat(new TextWriter().render(report))
                .contains("there is no <distributable/> in WEB-INF/web.xml")
                .contains("--send-site " + kind + ".servlet.http.HttpSession#setAttribute 1");
        Report told = framework.report(
                PROGRAM.formatted(kind, "Cart"),
                options -> options.withSendSite(SendSites.of(kind + ".servlet.http.HttpSession#setAttribute 1")));
        assertThat(told.findings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javax", "jakarta"})
    void attributesOfDistributableSessionsAre(String kind) throws IOException {
        Path web = Files.createDirectories(folder.resolve("WEB-INF"));
        Files.writeString(web.resolve("web.xml"), "<web-app>\n  <distributable/>\n</web-app>\n");
        Framework framework = new Framework(web, kind + "-servlet");
        assertThat(framework.found(PROGRAM.formatted(kind, "Cart"))).containsExactly("Cart x Cart certain");
        assertThat(framework.found(PROGRAM.formatted(kind, "Items"))).isEmpty();
        Report whole = Tagalong.scan(ScanOptions.of(folder).withClasspath(ProfileJars.of(kind + "-servlet")));
        assertThat(whole.roots())
                .singleElement()
                .satisfies(root -> assertThat(root.ways())
                        .singleElement()
                        .satisfies(way -> assertThat(way.durable()).isTrue()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.servlet.session.persistent=true", "spring.session.store-type = jdbc"})
    void settingsMakeSessionsLeave(String setting) throws IOException {
        Framework framework = new Framework(folder, "jakarta-servlet");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path settings = classes.resolve("application-prod.properties");
        Files.writeString(settings, "a=b\n" + setting + "\n");
        assertThat(framework.found(PROGRAM.formatted("jakarta", "Cart"))).hasSize(1);
        Files.writeString(settings, "# " + setting + "\nspring.session.store-type=none\n");
        assertThat(framework.found(PROGRAM.formatted("jakarta", "Cart"))).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new StandardManager().setPathname(\"sessions.ser\")",
                "new PersistentManager()",
                "new org.apache.catalina.ha.session.DeltaManager()",
            })
    void managersOfTomcatMakeSessionsLeave(String made) throws IOException {
        Framework framework = new Framework(folder, "jakarta-servlet", "tomcat");
        String program = PROGRAM.formatted("jakarta", "Cart") + "class Start { static void start() { %s; } }";
        String imports = "import org.apache.catalina.session.*;";
        assertThat(framework.found(imports + program.formatted(made))).containsExactly("Cart x Cart certain");
        assertThat(framework.found(imports + program.formatted("new StandardManager()")))
                .isEmpty();
    }
}
