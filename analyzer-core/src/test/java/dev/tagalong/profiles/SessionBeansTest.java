package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans that are kept in a session leave with it, and only where it leaves. */
class SessionBeansTest {
    private static final String CLIENT = "class Client {}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"javax", "jakarta"})
    void beansOfCdiLeaveWithWhatIsInjectedAsItIs(String kind) throws IOException {
        String program = """
                import KIND.enterprise.context.*;
                import KIND.inject.Inject;
                @SessionScoped class Cart implements Serializable {
                    Object client = new Client();
                    @Inject Prices prices;
                    @Inject Tax tax;
                }
                @ConversationScoped class Order {}
                @RequestScoped class Page {}
                @ApplicationScoped class Prices {}
                class Tax {}
                """.replace("KIND", kind) + CLIENT;

        assertThat(framework(kind, false).found(program)).isEmpty();
        assertThat(framework(kind, true).found(program))
                .containsExactly("Cart > client x Client certain", "Cart > tax x Tax likely", "Order x Order certain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.springframework.web.context.annotation.SessionScope",
                "@Scope(\"session\")",
                "@Scope(scopeName = \"session\", proxyMode = ScopedProxyMode.TARGET_CLASS)",
                "@Scope(org.springframework.web.context.WebApplicationContext.SCOPE_SESSION)",
            })
    void beansOfSpringLeave(String scope) throws IOException {
        String program = "import org.springframework.context.annotation.*;\n" + scope
                + " class Cart implements Serializable { Object client = new Client(); }\n" + CLIENT;

        assertThat(framework("jakarta", false).found(program)).isEmpty();
        assertThat(framework("jakarta", true).found(program)).containsExactly("Cart > client x Client certain");
    }

    @Test
    void beansOfOtherScopesStay() throws IOException {
        String program = "import org.springframework.context.annotation.*;\n"
                + "@Scope(\"request\") class Page { Object client = new Client(); }\n" + CLIENT;

        assertThat(framework("jakarta", true).found(program)).isEmpty();
    }

    private Framework framework(String kind, boolean distributable) throws IOException {
        Path web = Files.createDirectories(folder.resolve("WEB-INF"));
        Path descriptor = web.resolve("web.xml");
        Files.writeString(descriptor, distributable ? "<web-app><distributable/></web-app>" : "<web-app/>");
        return new Framework(web, kind + "-servlet", kind + "-cdi", "spring");
    }
}
