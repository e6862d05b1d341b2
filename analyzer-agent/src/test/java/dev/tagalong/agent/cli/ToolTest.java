package dev.tagalong.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Version;
import dev.tagalong.catalogue.Rule;
import dev.tagalong.catalogue.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToolTest {
    static Stream<String> rules() {
        return Rules.bundled().all().stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsExplained(String rule) {
        assertThat(Ran.tool("explain", rule))
                .isEqualTo(new Ran(ExitCode.OK, Rules.bundled().rule(rule).explanation(), ""));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Ran.tool("--version")).isEqualTo(new Ran(ExitCode.OK, "Tagalong " + Version.current() + "\n", ""));
    }

    @Test
    void theHelpIsTheGoldenOne() throws IOException {
        assertThat(Ran.tool("--help")).isEqualTo(new Ran(ExitCode.OK, golden("help.txt"), ""));
        assertThat(Ran.tool("run", "--help")).isEqualTo(new Ran(ExitCode.OK, golden("run-help.txt"), ""));
        assertThat(Ran.tool("scan", "--help")).isEqualTo(new Ran(ExitCode.OK, golden("scan-help.txt"), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                      | No command is given: use scan, inventory, demo, run, explain, or --help.",
                "demmo                   | There is no command 'demmo', the nearest is 'demo': use scan, inventory, demo, run, explain, or --help.",
                "frobnicate              | There is no command 'frobnicate': use scan, inventory, demo, run, explain, or --help.",
                "--frob                  | There is no option '--frob': see java -jar tagalong.jar --help.",
                "demo --frob             | There is no option '--frob': see java -jar tagalong.jar demo --help.",
                "demo now                | The word 'now' is one too many: see java -jar tagalong.jar demo --help.",
                "explain                 | The command explain needs RULE: see java -jar tagalong.jar explain --help.",
                "explain a b             | The word 'b' is one too many: see java -jar tagalong.jar explain --help.",
                "explain not-serialisable| There is no rule 'not-serialisable'; the nearest: not-serializable.",
                "run                     | The command run needs '--' and the program behind it: run -- java -cp CLASSPATH Main.",
                "run java Main           | The command run needs '--' and the program behind it: run -- java -cp CLASSPATH Main.",
                "run --                  | There is no program behind '--': run -- java -cp CLASSPATH Main.",
                "run hook=run -- java    | There is no option 'hook', the nearest is 'hooks': the options are on, hooks, values, destfile, includes or excludes.",
                "run --on=send -- java   | There is no option '--on', the nearest is 'on': the options are on, hooks, values, destfile, includes or excludes."
            })
    void aMistakeIsAnsweredInOneSentence(String words, String sentence) {
        assertThat(Ran.tool(words.isEmpty() ? new String[0] : words.split(" ")))
                .isEqualTo(new Ran(ExitCode.USAGE, "", sentence + "\n"));
    }

    @Test
    void aRuleThatIsLikeNoneIsAnsweredWithAll() {
        assertThat(Ran.tool("explain", "xyzzy"))
                .isEqualTo(new Ran(
                        ExitCode.USAGE,
                        "",
                        "There is no rule 'xyzzy'; the rules are " + String.join(", ", rules().toList()) + ".\n"));
    }

    /**
     * The tests' classes come from folders; with the jar the same commands work, see {@code RunIT} and {@code DemoIT}.
     */
    @ParameterizedTest
    @CsvSource({"demo", "run -- java Main", "run on=send -- /opt/jdk-17/bin/java-17 Main -- x"})
    void whatNeedsTheJarSaysSo(String words) {
        Ran ran = Ran.tool(words.split(" "));
        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err())
                .matches("The classes of this tool are in the folder .*: build it with \\./mvnw package\\.\n");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ToolTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
