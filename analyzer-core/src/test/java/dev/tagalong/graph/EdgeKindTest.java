package dev.tagalong.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeKindTest {
    @ParameterizedTest
    @CsvSource({
        "this$0, OUTER, this$0",
        "$outer, OUTER, $outer",
        "val$bad, LOCAL, bad",
        "$bad, LOCAL, bad",
        "bad$1, LOCAL, bad",
        "bad, FIELD, bad",
        "x$1, FIELD, x$1",
        "$lock, FIELD, $lock",
        "$$delegate_0, FIELD, $$delegate_0",
        "bad$delegate, FIELD, bad$delegate",
        "bad$lzy1, FIELD, bad$lzy1"
    })
    void fieldsThatCompilersAddAreKnownByTheirNames(String field, EdgeKind kind, String variable) {
        assertThat(EdgeKind.ofField(field)).isEqualTo(kind);
        if (kind != EdgeKind.OUTER) {
            assertThat(EdgeKind.variable(field)).isEqualTo(variable);
        }
    }
}
