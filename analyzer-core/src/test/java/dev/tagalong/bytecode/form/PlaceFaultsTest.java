package dev.tagalong.bytecode.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with objects because of the place where they are held. */
class PlaceFaultsTest {
    @TempDir
    Path folder;

    private PlaceFaults judge(String classes) {
        Program program = Sources.program(folder, classes);
        return new PlaceFaults(program, new FileForms(program));
    }

    @Test
    void resolvedObjectsThatDoNotFit() {
        PlaceFaults faults = judge("""
                class A implements Serializable { Object readResolve() { return "text"; } }
                class B implements Serializable {
                    Object readResolve() { return hashCode() == 0 ? new B() : "text"; }
                }
                class C implements Serializable { Object writeReplace() { return new A(); } }
                """);

        assertThat(faults.held("demo/A", false, "demo/A"))
                .matches(fault -> fault.rule().equals("read-fails"));
        assertThat(faults.held("demo/A", false, "java/lang/Object")).isNull();
        assertThat(faults.held("demo/A", false, "java/lang/CharSequence")).isNull();
        assertThat(faults.held("demo/B", false, "demo/B")).isNull();
        assertThat(faults.held("demo/A", true, "demo/C"))
                .matches(fault -> fault.rule().equals("read-fails"));
        assertThat(faults.held("java/util/ArrayList", true, "demo/C"))
                .matches(fault -> fault.why().startsWith("its writeReplace puts a java.util.ArrayList"));
    }

    @Test
    void lambdasAndRecordsThatAreMetAgain() {
        PlaceFaults faults = judge("record R(Object o) implements Serializable {}");
        String lambda = "java/lang/invoke/SerializedLambda";

        assertThat(faults.metAgain(lambda, true, "java/lang/Runnable"))
                .matches(fault -> fault.rule().equals("read-fails"))
                .extracting(ClassFault::why)
                .isEqualTo("it captures what leads back to it, and there reading puts a raw"
                        + " java.lang.invoke.SerializedLambda, which does not fit into a java.lang.Runnable");
        assertThat(faults.metAgain(lambda, true, "java/lang/Object"))
                .matches(fault -> fault.rule().equals("state-lost"));
        assertThat(faults.metAgain("demo/R", false, "demo/R"))
                .matches(fault -> fault.rule().equals("state-lost"));
        assertThat(faults.metAgain("java/util/ArrayList", false, "java/lang/Object"))
                .isNull();
    }
}
