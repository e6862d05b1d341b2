package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WicketTest {
    private static final String IMPORTS = """
            import org.apache.wicket.markup.html.*;
            import org.apache.wicket.markup.html.basic.*;
            import org.apache.wicket.markup.html.link.*;
            import org.apache.wicket.model.*;
            class Repository { String title() { return ""; } }
            """;

    @TempDir
    private Path folder;

    @Test
    void whatAPageKeepsIsWrittenWithIt() throws IOException {
        assertThat(found("""
                        class Cart extends WebPage {
                            private final Repository repository = new Repository();
                            Cart() { add(new Label("title", repository.title())); }
                        }
                        """)).containsExactly("Cart > repository x Repository certain");
        assertThat(found("""
                        class Cart extends WebPage {
                            Cart() { add(new Label("title", new Repository().title())); }
                        }
                        """)).isEmpty();
    }

    @Test
    void aModelKeepsWhatItsLambdaCaptured() throws IOException {
        assertThat(found("""
                        class Cart extends WebPage {
                            Cart(Repository repository) { add(new Label("title", () -> repository.title())); }
                            static Cart open() { return new Cart(new Repository()); }
                        }
                        """))
                .containsExactly("Cart.<init>~org.apache.wicket.model.IModel > repository x Repository certain");
        assertThat(found("""
                        class Cart extends WebPage {
                            Cart(Repository repository) { String title = repository.title(); add(new Label("title", () -> title)); }
                            static Cart open() { return new Cart(new Repository()); }
                        }
                        """)).isEmpty();
    }

    @Test
    void whatWicketCallsOnAPageIsSeen() throws IOException {
        String program = """
                class Cart extends WebPage {
                    private %s Repository repository;
                    @Override protected void onInitialize() { super.onInitialize(); repository = new Repository(); }
                }
                class Home extends WebPage { void go() { setResponsePage(new Cart()); } }
                """;
        assertThat(found(program.formatted(""))).containsExactly("Cart > repository x Repository certain");
        assertThat(found(program.formatted("static"))).isEmpty();
    }

    @Test
    void aModelKeepsItsObject() throws IOException {
        String program = """
                class Line implements Serializable { %s final Repository repository = new Repository(); }
                class Cart extends WebPage {
                    Cart() { add(new Label("line", Model.of(new Line())), new Label("x", new PropertyModel<String>(new Line(), "y"))); }
                }
                """;
        assertThat(found(program.formatted("")))
                .containsExactly(
                        "org.apache.wicket.model.Model > object > repository x Repository certain",
                        "org.apache.wicket.model.PropertyModel > target > repository x Repository certain");
        assertThat(found(program.formatted("static"))).isEmpty();
    }

    @Test
    void whatSpringPutsThereIsAStandIn() throws IOException {
        String program = """
                class Cart extends WebPage { @%s private Repository repository; }
                """;
        assertThat(found(program.formatted("jakarta.inject.Inject"))).isEmpty();
        assertThat(found(program.formatted("org.apache.wicket.spring.injection.annot.SpringBean")))
                .isEmpty();
        assertThat(found("class Cart implements Serializable { @jakarta.inject.Inject private Repository repository; }"
                        + " class Shop { static void send(ObjectOutputStream out) throws IOException"
                        + " { out.writeObject(new Cart()); } }"))
                .containsExactly("Cart > repository x Repository likely");
    }

    private List<String> found(String program) throws IOException {
        return new Framework(folder, "wicket").found(IMPORTS + program);
    }
}
