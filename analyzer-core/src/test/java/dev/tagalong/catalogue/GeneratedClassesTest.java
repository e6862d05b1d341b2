package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedClassesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo.core$make_task$fn__142",
                "demo.core$reify__17",
                "user$eval12$task__15",
                "user$eval12",
                "demo.Script$_run_closure1",
                "demo.Script$_run_closure1$_closure2",
                "demo.Script$_run_lambda3",
                "demo.Job$$anonfun$task$1",
                "$Proxy(demo.Task)",
                "com.sun.proxy.$Proxy12",
                "demo.Job$$EnhancerBySpringCGLIB$$1a2b3c",
                "demo.Job$$SpringCGLIB$$0",
                "demo.Job$ByteBuddy$Ab12",
                "demo.Job$HibernateProxy$x9",
                "demo.Job$MockitoMock$1234",
                "demo.Job_$$_jvst1a_0",
                "demo.Job$Proxy$_$$_WeldClientProxy",
                "demo.Job_ClientProxy"
            })
    void whatCompilersAndLibrariesMakeIsKnownByItsName(String name) {
        assertThat(GeneratedClasses.bundled().match(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo.Job",
                "demo.Job$1",
                "demo.Job$Part",
                "demo.Job$1Local",
                "demo.Job$$Lambda",
                "demo.Job_Impl",
                "demo.Evaluator$evaluate",
                "demo.Outer$_closure",
                "demo.Proxy12"
            })
    void whatPeopleWriteIsNot(String name) {
        assertThat(GeneratedClasses.bundled().match(name)).isFalse();
    }

    @Test
    void aLineThatIsNoExpressionIsNamed() {
        assertThatThrownBy(() -> GeneratedClasses.parse("mine.txt", new StringReader("# a\n.*\n(b\n")))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("mine.txt:3: \"(b\" is no regular expression (")
                .hasMessageEndingWith("; correct it.");
    }
}
