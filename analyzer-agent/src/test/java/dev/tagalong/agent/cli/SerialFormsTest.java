package dev.tagalong.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.agent.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of what is stored: written on request, compared, never changed by a comparison. */
class SerialFormsTest {
    private static final String PROFILE = """
            title Pool
            door keep
              when a job is kept
              durable
              call acme.Pool#submit 0
            """;

    @TempDir
    private Path folder;

    private String classes = "";
    private String profile = "";
    private Path file = Path.of("");

    @BeforeEach
    void compile() throws IOException {
        classes = Compiled.classes(folder, Compiled.POOL).toString();
        profile = Files.writeString(folder.resolve("pool.txt"), PROFILE).toString();
        file = folder.resolve("forms.txt");
    }

    @Test
    void whatIsWrittenIsCompared() throws IOException {
        Ran missing = scan("--serial-forms", file.toString());
        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing.err())
                .endsWith("is not there: write it first, with --format serial-forms --output " + file + ".\n");

        scan("--format", "serial-forms", "--output", file.toString());
        String written = Files.readString(file);
        assertThat(written).contains("\nacme.Pool$Job is serializable\n", "\nacme.Pool$Job version ");
        assertThat(scan("--serial-forms", file.toString()).out()).doesNotContain("What is stored");

        String earlier = written.replaceAll("(Job version) \\S+ \\S+", "$1 5 declared") + "acme.Gone is enum\n";
        Files.writeString(file, earlier);
        Ran compared = scan("--serial-forms", file.toString());
        assertThat(compared.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(compared.out())
                .contains(
                        "ERROR  What is stored of Gone cannot be read by this version\n",
                        "ERROR  What is stored of Pool$Job cannot be read by this version\n",
                        " and stored data has 5: InvalidClassException. With serialVersionUID = 5L that data is read"
                                + " again.\n");
        assertThat(Files.readString(file)).isEqualTo(earlier);

        Files.writeString(file, "acme.Gone was here\n");
        assertThat(scan("--serial-forms", file.toString()))
                .isEqualTo(new Ran(
                        ExitCode.USAGE,
                        "",
                        file + ":1: \"acme.Gone was here\" is no statement of a class; write the file anew with"
                                + " --format serial-forms.\n"));
    }

    private Ran scan(String option, String value, String... more) {
        String[] words = {"scan", "--profile", profile, option, value, classes};
        if (more.length == 0) {
            return Ran.tool(words);
        }
        return Ran.tool("scan", "--profile", profile, option, value, more[0], more[1], classes);
    }
}
