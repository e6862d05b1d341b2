package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.graph.LambdaKey;
import java.util.List;
import org.junit.jupiter.api.Test;

class RootTest {
    private static final LambdaKey LAMBDA =
            new LambdaKey("demo.Application", "demo.Application", "lambda$start$3f2a91cc$1", "(I)V", "demo.Task");

    @Test
    void anObjectIsNamedByItsClass() {
        assertThat(Root.live("[Ljava.lang.Thread;", null, Places.NONE))
                .isEqualTo(new Root("java.lang.Thread[]", "java.lang.Thread[]", Root.Kind.LIVE, List.of(), null));
    }

    @Test
    void aLambdaIsNamedByTheMethodThatMakesIt() {
        Places places = new FakePlaces().makes("lambda$start$3f2a91cc$1", "demo.Application.run(Application.java:21)");
        Root root = Root.live("demo.Application$$Lambda$31/0x0000000800c03000", LAMBDA, places);
        assertThat(root.id()).isEqualTo("demo.Application.run~demo.Task");
        assertThat(root.className()).isEqualTo("demo.Application$$Lambda");
        assertThat(root.lambda()).isEqualTo(new Root.Lambda("demo.Application", "run", "demo.Task", 21));
    }

    @Test
    void withoutAClassFileTheNameOfItsBodyTellsTheMethod() {
        Root root = Root.live("demo.Application$$Lambda", LAMBDA, Places.NONE);
        assertThat(root.id()).isEqualTo("demo.Application.start~demo.Task");
        assertThat(root.lambda()).isEqualTo(new Root.Lambda("demo.Application", "start", "demo.Task", 0));
    }

    @Test
    void aMethodReferenceWithoutAClassFileIsNamedByTheMethodItRefersTo() {
        LambdaKey reference = new LambdaKey("demo.Application", "demo.Application", "worker", "()V", "demo.Task");
        assertThat(Root.live("demo.Application$$Lambda", reference, Places.NONE).id())
                .isEqualTo("demo.Application.worker~demo.Task");
    }
}
