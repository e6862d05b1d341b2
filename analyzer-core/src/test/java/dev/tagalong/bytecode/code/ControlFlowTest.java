package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ControlFlowTest {
    private static final String CALLS =
            "static native void a(); static native void b(); static native void c();" + " static native boolean t(); ";

    @Test
    void straightCode() {
        Flow flow = flow("void m() { a(); b(); }");
        assertThat(flow.canFollow("a", "b")).isTrue();
        assertThat(flow.canFollow("b", "a")).isFalse();
        assertThat(flow.canFollow("a", "a")).isFalse();
        assertThat(flow.dominates("a", "b")).isTrue();
        assertThat(flow.dominates("b", "a")).isFalse();
        assertThat(flow.dominates("a", "a")).isTrue();
        assertThat(flow.always("a", "b")).isTrue();
    }

    @Test
    void aChoice() {
        Flow flow = flow("void m() { if (t()) a(); else b(); c(); }");
        assertThat(flow.canFollow("a", "b")).isFalse();
        assertThat(flow.canFollow("a", "c")).isTrue();
        assertThat(flow.dominates("a", "c")).isFalse();
        assertThat(flow.dominates("t", "c")).isTrue();
        assertThat(flow.always("t", "c")).isTrue();
        assertThat(flow.always("a")).isFalse();
    }

    @Test
    void aLoop() {
        Flow flow = flow("void m() { while (t()) { a(); b(); } c(); }");
        assertThat(flow.canFollow("a", "a")).isTrue();
        assertThat(flow.canFollow("b", "a")).isTrue();
        assertThat(flow.canFollow("c", "c")).isFalse();
        assertThat(flow.dominates("a", "b")).isTrue();
        assertThat(flow.dominates("a", "c")).isFalse();
        assertThat(flow.dominates("t", "c")).isTrue();
    }

    @Test
    void anEarlyReturn() {
        Flow flow = flow("void m() { a(); if (t()) return; b(); }");
        assertThat(flow.always("a", "t")).isTrue();
        assertThat(flow.always("b")).isFalse();
        assertThat(flow.dominates("t", "b")).isTrue();
    }

    @Test
    void aThrowIsNoReturn() {
        Flow flow = flow("void m() { if (t()) { c(); throw new RuntimeException(); } a(); }");
        assertThat(flow.always("a", "t")).isTrue();
        assertThat(flow.always("c")).isFalse();
    }

    @Test
    void whatIsInATryNeedNotHaveRunInItsHandler() {
        Flow flow = flow("void m() { try { a(); b(); } catch (RuntimeException e) { c(); } t(); }");
        assertThat(flow.canFollow("a", "c")).isTrue();
        assertThat(flow.canFollow("b", "c")).isTrue();
        assertThat(flow.canFollow("c", "b")).isFalse();
        assertThat(flow.dominates("a", "b")).isTrue();
        assertThat(flow.dominates("a", "c")).isFalse();
        assertThat(flow.dominates("a", "t")).isFalse();
        assertThat(flow.always("t")).isTrue();
        assertThat(flow.always("a")).isFalse();
    }

    @Test
    void aMethodThatNeverReturnsPromisesNothing() {
        assertThat(flow("void m() { while (true) a(); }").code.always().isEmpty())
                .isTrue();
    }

    private static Flow flow(String method) {
        return new Flow(Snippet.of(CALLS + method).method("m"));
    }

    private record Flow(MethodCode code) {
        boolean canFollow(String first, String second) {
            return code.canFollow(at(first), at(second));
        }

        boolean dominates(String first, String second) {
            return code.dominates(at(first), at(second));
        }

        boolean always(String... calls) {
            return List.of(calls).stream().allMatch(call -> code.always().get(at(call)));
        }

        private int at(String name) {
            return code.events().stream()
                    .filter(event -> event instanceof Event.Call call
                            && call.method().name().equals(name))
                    .mapToInt(Event::at)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
