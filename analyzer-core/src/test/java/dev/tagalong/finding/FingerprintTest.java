package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.Rules;
import dev.tagalong.graph.LambdaKey;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void namesTheLastStepOfTheProject() {
        assertThat(fingerprint(
                        "a:demo.A .list l:java.util.ArrayList\nl [3] m:java.util.HashMap\nm [k] t:java.lang.Thread"))
                .isEqualTo("not-serializable|demo.A|demo.A#list:field");
    }

    @Test
    void namesTheLastStepIfTheProjectOwnsNone() {
        assertThat(fingerprint("l:java.util.ArrayList [3] m:java.util.HashMap\nm [k] t:java.lang.Thread"))
                .isEqualTo("not-serializable|java.util.ArrayList|java.util.HashMap#[]:value");
    }

    @Test
    void ofTheRootIsSelf() {
        assertThat(fingerprint("t:java.lang.Thread")).isEqualTo("not-serializable|java.lang.Thread|self");
    }

    @Test
    void aCapturedVariableIsItsName() {
        FakePlaces places = new FakePlaces().makes("lambda$run$1", "demo.A.run(A.java:3)", "this", "count");
        String captured = "l:demo.A$$Lambda captured.arg1 t:java.lang.Thread";
        assertThat(lambdaFingerprint(captured, "lambda$run$1", places))
                .isEqualTo("not-serializable|demo.A.run~java.lang.Runnable|demo.A#count:captured");
        assertThat(lambdaFingerprint(captured.replace("arg1", "arg2"), "lambda$run$1", places))
                .endsWith("#arg2:captured");
        assertThat(lambdaFingerprint(captured, "lambda$run$1", Places.NONE)).endsWith("#arg1:captured");
    }

    @Property
    void isFreeOfIndicesKeysAndCounters(
            @ForAll @IntRange(min = 0) int index, @ForAll @IntRange(min = 0, max = 9_999) int counter) {
        String owned = "a:demo.A .list l:java.util.ArrayList\nl [" + index + "] x:demo.A$$Lambda$" + counter + "/0x"
                + Integer.toHexString(index) + "\nx captured.arg0 p:jdk.proxy2.$Proxy" + counter
                + "\np handler.h t:demo.H";
        assertThat(fingerprint(owned)).isEqualTo("not-serializable|demo.A|demo.A#arg0:captured");
        assertThat(fingerprint("p:jdk.proxy2.$Proxy" + counter + " handler.h t:java.lang.Thread"))
                .isEqualTo("not-serializable|$Proxy|$Proxy#h:handler");
        assertThat(lambdaFingerprint(
                        "l:demo.A$$Lambda captured.arg0 t:java.lang.Thread", "lambda$run$" + counter, Places.NONE))
                .isEqualTo("not-serializable|demo.A.run~java.lang.Runnable|demo.A#arg0:captured");
    }

    /** The parts that others build on: a changed id would make every stored baseline new. */
    @Test
    void theIdIsTheBeginningOfAHash() {
        // printf '%s' 'not-serializable|demo.A|demo.A#t:field|java.lang.Thread' | sha256sum
        assertThat(Fingerprint.id("not-serializable|demo.A|demo.A#t:field", "java.lang.Thread"))
                .isEqualTo("b4f0a207");
        assertThat(Fingerprint.id("r|a|self", "demo.A$$Lambda$3/0x0001"))
                .isEqualTo(Fingerprint.id("r|a|self", "demo.A$$Lambda/0x7fff"));
    }

    private static String fingerprint(String lines) {
        return fingerprint(SliceBuilder.of(lines), null, Places.NONE);
    }

    private static String lambdaFingerprint(String lines, String implMethod, Places places) {
        LambdaKey key = new LambdaKey("demo.A", "demo.A", implMethod, "()V", "java.lang.Runnable");
        return fingerprint(SliceBuilder.of(lines).lambda("l", key), key, places);
    }

    /** Of the last node; and the fingerprint of the finding must be that of its path. */
    private static String fingerprint(SliceBuilder slice, LambdaKey rootLambda, Places places) {
        Root root = Root.live(slice.className(slice.first()), rootLambda, places);
        Finding finding = Findings.of(
                        slice.build(),
                        List.of(slice.notSerializable(slice.last())),
                        root,
                        Rules.bundled(),
                        Evidence.live(places))
                .get(0);
        assertThat(finding.fingerprint()).isEqualTo(Fingerprint.of(finding.rule(), root.id(), finding.path()));
        assertThat(finding.id())
                .isEqualTo(
                        Fingerprint.id(finding.fingerprint(), finding.offender().className()));
        return finding.fingerprint();
    }
}
