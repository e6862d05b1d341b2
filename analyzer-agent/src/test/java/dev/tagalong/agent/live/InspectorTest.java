package dev.tagalong.agent.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.common.AgentOptions;
import dev.tagalong.agent.common.AgentOptions.On;
import dev.tagalong.finding.Root;
import dev.tagalong.heap.HookMode;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectorTest {
    private final Inspector inspector = new Inspector(AgentOptions.defaults());

    @Test
    void theRootIsSentFromTheLineThatCalledTheWrite() throws IOException {
        try (Inspecting stream = new Inspecting()) {
            stream.writeObject("root");

            assertThat(stream.report.roots()).singleElement().satisfies(root -> {
                assertThat(root.kind()).isEqualTo(Root.Kind.SEND);
                assertThat(root.sites()).singleElement().satisfies(site -> {
                    assertThat(site.api()).startsWith("java.io.ObjectOutputStream#writeObject");
                    assertThat(site.place().className()).isEqualTo(InspectorTest.class.getName());
                    assertThat(site.place().method()).isEqualTo("theRootIsSentFromTheLineThatCalledTheWrite");
                    assertThat(site.place().file()).isEqualTo("InspectorTest.java");
                    assertThat(site.place().line()).isPositive();
                });
            });
        }
    }

    @Test
    void withoutAWriteThereIsNoLine() {
        assertThat(inspector.inspect("root").roots())
                .singleElement()
                .satisfies(root -> assertThat(root.sites()).isEmpty());
    }

    @Test
    void keysAreShownOnRequest() {
        Map<String, Object> map = Map.of("secret", new Object());
        Inspector open = new Inspector(new AgentOptions(On.FAILURE, HookMode.JDK, true, null));

        assertThat(firstStep(inspector.inspect(map))).doesNotContain("secret");
        assertThat(firstStep(open.inspect(map))).contains("secret");
    }

    @Test
    void patternsSayWhichClassesAreTheProgramsOwn() {
        Object root = new Holder(new Object());
        String own = Holder.class.getName();

        assertThat(yours(AgentOptions.defaults(), root)).isTrue();
        assertThat(yours(AgentOptions.parse("includes=" + own), root)).isTrue();
        assertThat(yours(AgentOptions.parse("includes=com.acme.*"), root)).isFalse();
        assertThat(yours(AgentOptions.parse("excludes=com.acme.*:" + own), root))
                .isFalse();
    }

    private static boolean yours(AgentOptions options, Object root) {
        return new Inspector(options)
                .inspect(root)
                .findings()
                .get(0)
                .path()
                .get(0)
                .yours();
    }

    private record Holder(Object held) implements Serializable {}

    private static String firstStep(Report report) {
        return report.findings().get(0).path().get(0).name();
    }

    /** A stream that inspects each object on its way through. */
    private final class Inspecting extends ObjectOutputStream {
        Report report;

        Inspecting() throws IOException {
            super(OutputStream.nullOutputStream());
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            report = inspector.inspect(object);
            return object;
        }
    }
}
