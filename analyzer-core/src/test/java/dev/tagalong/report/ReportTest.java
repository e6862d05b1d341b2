package dev.tagalong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.finding.Finding;
import dev.tagalong.finding.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void onlyAnErrorIsNotClean() {
        Map<String, Report> all = Answers.all();
        assertThat(all.get("clean").clean()).isTrue();
        assertThat(all.get("guarded").clean()).isTrue();
        assertThat(all.get("story").clean()).isFalse();
    }

    @Test
    void withoutObjectsOrRootsNothingWasChecked() {
        Map<String, Report> all = Answers.all();
        assertThat(all.get("nothing-checked").checked()).isFalse();
        assertThat(all.get("clean").checked()).isTrue();
        assertThat(all.get("scan").checked()).isTrue();
        assertThat(report(List.of(), Map.of("objects", 0L)).checked()).isFalse();
    }

    @Test
    void findingsAreInTheOrderOfTheContract() {
        List<Finding> turned = new ArrayList<>(Story.findings());
        Collections.reverse(turned);
        assertThat(report(turned, Map.of()).findings())
                .isEqualTo(Story.findings())
                .isSortedAccordingTo(Finding.ORDER);
    }

    @Test
    void aFindingOfAnotherRootIsRefused() {
        List<Finding> findings = Story.findings();
        assertThatThrownBy(() ->
                        new Report("1.2.3", Report.Source.HEAP, List.of(), findings, List.of(), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the report lists no root demo.Application$Work");
    }

    private static Report report(List<Finding> findings, Map<String, Long> stats) {
        return new Report("1.2.3", Report.Source.HEAP, List.of(Story.root()), findings, List.of(), List.of(), stats);
    }
}
