package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowsTest {
    private static final ClassLoader LOADER = FlowsTest.class.getClassLoader();

    /** Methods that only one of the JDKs has on which this is tested. */
    private static final Set<String> SOMEWHERE = Set.of(
            "addFirst",
            "addLast",
            "getFirst",
            "getLast",
            "removeFirst",
            "removeLast",
            "putFirst",
            "putLast",
            "newVirtualThreadPerTaskExecutor");

    @Test
    void everyClassNamedExists() {
        assertThat(Flows.bundled().named())
                .allSatisfy(named -> assertThat(owner(named)).as(named).isNotNull());
    }

    /** A line lists several classes with several methods: not each class has each of them, but one has. */
    @Test
    void everyMethodNamedExistsInAClassOfItsLine() {
        List<String> missing = new ArrayList<>();
        for (List<String> line : Flows.bundled().lines()) {
            boolean exists = line.stream().anyMatch(named -> {
                String method = named.substring(named.lastIndexOf('.') + 1);
                return SOMEWHERE.contains(method) || declares(owner(named), method);
            });
            if (!exists) {
                missing.addAll(line);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Class<?> owner(String named) {
        return load(named.substring(0, named.lastIndexOf('.')).replace('/', '.'));
    }

    @Test
    void everyViewHasItsField() {
        assertThat(Flows.bundled().open()).isNotEmpty().allSatisfy(type -> load(type.replace('/', '.')));
        Flows.bundled().views().forEach((type, field) -> {
            Class<?> view = load(type.replace('/', '.'));
            assertThat(view).as(type).isNotNull();
            assertThat(Arrays.stream(view.getDeclaredFields()).map(Field::getName))
                    .as(type)
                    .contains(field);
        });
    }

    @Test
    void aModelSaysWhatAMethodDoes() throws IOException {
        Flows flows = parse("a.B|C.put(Object,int) : this.value <- 1 ; ret <- new a.D ; ret.key <- call(2).element");

        assertThat(flows.find("a/C", "put", "(Ljava/lang/Object;I)V"))
                .isEqualTo(new Flow(
                        List.of(
                                new Move(new To.Argument(0, "value"), new From.Passed(1, List.of())),
                                new Move(new To.Answer(List.of()), new From.Fresh(List.of("a/D"))),
                                new Move(new To.Answer(List.of("key")), new From.Called(2, List.of("element")))),
                        false));
        assertThat(flows.find("a/C", "put", "(Ljava/lang/Object;)V")).isNull();
        assertThat(flows.find("a/D", "put", "(Ljava/lang/Object;I)V")).isNull();
    }

    @Test
    void aModelSaysWhatIsTakenAway() throws IOException {
        Flows flows = parse("a.B.drop(*) : this.key <- less(1) ; this.value <- less ; this.element <- none");

        Flow flow = flows.find("a/B", "drop", "(Ljava/lang/Object;)V");
        assertThat(flow).isNotNull();
        assertThat(flow.moves())
                .extracting(Move::from)
                .containsExactly(new From.Less(1), new From.Less(-1), new From.None());
    }

    @Test
    void theLastArgumentIsThatOfTheMethodAskedFor() throws IOException {
        Flow flow = parse("a.B.add(*) : this.element <- last").find("a/B", "add", "(ILjava/lang/Object;)V");
        assertThat(flow).isNotNull();
        assertThat(flow.moves().get(0).from()).isEqualTo(new From.Passed(2, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.B.put : this.value <- 1",
                "a.B.put(*) : this.value 1",
                "a.B.put(*) : this <- 1",
                "a.B.put(*) : ret.a.b.c.d <- 1",
                "a.B.put(*) : ret <- that",
                "a.B.put(*) : this.value <- less(x)",
                "class a.B : same",
                "class a.B : like c",
                "class a.B : through c"
            })
    void aLineThatIsNoModelIsNamed(String line) {
        assertThatThrownBy(() -> parse("# two lines\n" + line))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("flows:2: \"" + line + "\"")
                .hasMessageEndingWith(".");
    }

    private static Flows parse(String text) throws IOException {
        return Flows.parse("flows", new StringReader(text));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LOADER);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    /** Inherited ones count: the line names the class by which it is called. */
    private static boolean declares(Class<?> owner, String method) {
        if (method.equals("<init>")) {
            return owner.getDeclaredConstructors().length > 0;
        }
        for (Class<?> at = owner; at != null; at = at.getSuperclass()) {
            if (Arrays.stream(at.getDeclaredMethods())
                    .anyMatch(each -> each.getName().equals(method))) {
                return true;
            }
        }
        return Arrays.stream(owner.getInterfaces()).anyMatch(each -> declares(each, method))
                || (owner.isInterface() && declares(Object.class, method));
    }
}
