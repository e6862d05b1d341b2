package dev.tagalong.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryCommandTest {
    @TempDir
    private static Path program;

    private static Path classes;

    @BeforeAll
    static void compile() throws IOException {
        classes = Compiled.classes(program, Compiled.POOL);
    }

    @Test
    void findingsAreNoFailure() {
        Ran ran = Ran.tool("inventory", "--send-site", "acme.Pool#submit", "0", classes.toString());
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("DOOR  acme.Pool#submit at acme.Pool.main(Pool.java:")
                .contains("\nSENT  acme.Pool$Job\n", "  acme.Pool$Job", "  java.lang.Thread", "  not Serializable\n");
    }

    @Test
    void mistakesAreAnsweredInOneSentence() {
        assertThat(Ran.tool("inventory"))
                .isEqualTo(new Ran(
                        ExitCode.USAGE,
                        "",
                        "The command inventory needs PATH: see java -jar tagalong.jar inventory --help.\n"));
        assertThat(Ran.tool("inventory", "not/there").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Ran.tool("inventory", "--format", "xml", classes.toString()))
                .isEqualTo(new Ran(ExitCode.USAGE, "", "'xml' is no value of --format: use text or json.\n"));
    }

    @Test
    void theFilterIsOneLineAndItsLimitsAreOnStderr() {
        Ran ran = Ran.tool(
                "scan", "--format", "serial-filter", "--send-site", "acme.Pool#submit", "0", classes.toString());
        assertThat(ran.out()).matches("[^\\n]*acme\\.Pool\\$Job;[^\\n]*;!\\*\\n");
        assertThat(ran.err()).startsWith("The filter is predicted from class files");
    }
}
