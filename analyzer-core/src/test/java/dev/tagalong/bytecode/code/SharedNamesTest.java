package dev.tagalong.bytecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import org.junit.jupiter.api.Test;

/** Class files repeat each other's names; one text stands for all equal ones. */
class SharedNamesTest {
    private static final String MEMBERS =
            "Runnable lambda() { return () -> System.out.println(this); } static void call(T of) { of.lambda(); }";

    @Test
    void namesOfTwoClassFilesAreTheSameTexts() {
        Interner<String> names = Interners.newStrongInterner();

        MemberRef one = called(Interpreter.interpretAll(Snippet.classFile(MEMBERS), names::intern));
        MemberRef other = called(Interpreter.interpretAll(Snippet.classFile(MEMBERS), names::intern));

        assertThat(one).isEqualTo(new MemberRef("T", "lambda", "()Ljava/lang/Runnable;"));
        assertThat(other.owner()).isSameAs(one.owner());
        assertThat(other.name()).isSameAs(one.name());
        assertThat(other.descriptor()).isSameAs(one.descriptor());
    }

    private static MemberRef called(Interpretation interpretation) {
        assertThat(interpretation.faults()).isEmpty();
        return interpretation.methods().get("call(LT;)V").events().stream()
                .filter(Event.Call.class::isInstance)
                .map(event -> ((Event.Call) event).method())
                .findFirst()
                .orElseThrow();
    }
}
