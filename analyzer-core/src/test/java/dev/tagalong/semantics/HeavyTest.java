package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Options;
import dev.tagalong.Tagalong;
import dev.tagalong.catalogue.Severity;
import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Step;
import dev.tagalong.report.Report;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which links are said to be heavy: the last before the bytes spread, and the outermost of its kind. */
class HeavyTest {
    private static final int KB = 1024;
    private static final Options HEAVY = Options.defaults().withHeavy(100 * KB);

    static final class Application implements Serializable {
        final Map<String, byte[]> cache = new HashMap<>();
        final List<Object> jobs = new ArrayList<>();
        byte[] logo = new byte[KB];
    }

    static final class Job implements Serializable {
        final Application app;

        Job(Application app) {
            this.app = app;
        }
    }

    static final class Node implements Serializable {
        final byte[] content = new byte[KB];

        @Nullable
        Node next;
    }

    private static Application application() {
        Application app = new Application();
        for (int i = 0; i < 500; i++) {
            app.cache.put("key " + i, new byte[KB]);
        }
        return app;
    }

    private static List<String> links(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals("heavy"))
                .map(finding -> finding.path().stream().map(Step::name).toList() + " x" + finding.count())
                .toList();
    }

    @Test
    void theLinkBeforeTheBytesSpread() {
        Report report = Tagalong.inspect(new Job(application()), HEAVY);

        assertThat(links(report)).containsExactly("[app, cache] x1");
        Finding finding = report.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.NOTE);
        assertThat(finding.reason())
                .matches("without this link the stream takes 52\\d,\\d{3} bytes less, of 52\\d,\\d{3}");
        assertThat(report.clean()).isTrue();
    }

    @Test
    void onlyOnRequestAndAboveTheThreshold() {
        assertThat(links(Tagalong.inspect(new Job(application())))).isEmpty();
        assertThat(links(Tagalong.inspect(
                        new Job(application()), Options.defaults().withHeavy())))
                .isEmpty();
    }

    @Test
    void valuesThatNoWalkReadsAreHeavyToo() {
        Application app = application();
        app.logo = new byte[200 * KB];

        assertThat(links(Tagalong.inspect(new Job(app), HEAVY)))
                .containsExactlyInAnyOrder("[app, cache] x1", "[app, logo] x1");
    }

    @Test
    void whatTwoLinksCarryNoneOfThemCarries() {
        Application app = application();
        app.jobs.add(app.cache);

        assertThat(links(Tagalong.inspect(new Job(app), HEAVY))).containsExactly("[app] x1");
    }

    @Test
    void ofLinksThatCarryEachOtherTheOutermost() {
        Node first = new Node();
        for (int i = 0; i < 1000; i++) {
            Node node = new Node();
            node.next = first;
            first = node;
        }

        assertThat(links(Tagalong.inspect(first, HEAVY.withStackSize(1 << 26)))).containsExactly("[next] x1");
    }

    @Test
    void elementsWhereNothingOfTheProjectStandsAbove() {
        List<Object> list = new ArrayList<>(List.of(new byte[KB], new byte[200 * KB]));

        assertThat(links(Tagalong.inspect(list, HEAVY))).containsExactly("[[1]] x1");
    }

    @Test
    void whatALambdaCaptures() {
        byte[] bytes = new byte[200 * KB];

        assertThat(links(Tagalong.inspect(LambdasTest.task(bytes), HEAVY))).containsExactly("[captured] x1");
    }
}
