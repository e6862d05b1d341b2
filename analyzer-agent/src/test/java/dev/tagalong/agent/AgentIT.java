package dev.tagalong.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Version;
import dev.tagalong.agent.programs.EightThreads;
import dev.tagalong.agent.programs.Exits;
import dev.tagalong.agent.programs.NestedSends;
import dev.tagalong.agent.programs.Rights;
import dev.tagalong.agent.programs.Streams;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that make it hard for the agent. */
class AgentIT {
    @TempDir
    private Path temporary;

    @Test
    void eightThreadsGetOneAnswer() throws Exception {
        ChildJvm ran = with("", EightThreads.class);

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.stdout().strip()).isEqualTo("200 failures");
        assertThat(ran.programsStderr()).isEmpty();
        assertThat(ran.agentsStderr()).containsOnlyOnce("ERROR");
        assertThat(ran.agentsStderr().lines().filter(line -> line.startsWith("Now ")))
                .containsExactly(again(2), again(10), again(100));
    }

    private static String again(int times) {
        return "Now " + times + " times: " + EightThreads.class.getName() + "$Order (not-serializable).";
    }

    @Test
    void streamsWithCodeOfTheirOwnWriteWhatTheyWrote() throws Exception {
        ChildJvm without = without(Streams.class);
        ChildJvm ran = with("", Streams.class);

        assertThat(ran.stdout())
                .isEqualTo(without.stdout())
                .contains("unshared: java.lang.Object", "refused: not today");
        assertThat(ran.programsStderr()).isEqualTo(without.stderr()).isEmpty();
        assertThat(ran.agentsStderr())
                .containsSubsequence("Streams$Bad cannot be sent", "Streams$Unshared cannot be sent")
                .containsOnlyOnce("Streams$Bad cannot be sent")
                .contains("ObjectOutputStream threw java.lang.IllegalStateException. About")
                .contains("Not judged: " + Streams.class.getName() + "$Refuses.writeObject")
                .doesNotContain("Replacing");
    }

    @Test
    void beforeAWriteAStreamThatReplacesIsNotJudged() throws Exception {
        ChildJvm ran = with("=on=send,hooks=run", Streams.class);

        assertThat(ran.stdout()).isEqualTo(without(Streams.class).stdout());
        assertThat(ran.agentsStderr())
                .startsWith("Not judged: what is sent through " + Streams.class.getName()
                        + "$Replacing, which has a replaceObject.\n")
                .containsOnlyOnce("Streams$Bad cannot be sent")
                .contains("Streams$Refuses cannot be sent: its own hook refuses to write it");
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "=on=send, 1, 1", "'=on=send,hooks=run', 2, 1", "=on=off, 1, 0"})
    void whatAHookSendsIsLookedAtWhereItIsSentForReal(String options, int calls, int answers) throws Exception {
        ChildJvm ran = with(options, NestedSends.class);

        assertThat(ran.stdout().strip()).isEqualTo("written");
        assertThat(ran.programsStderr()).isEqualTo("hook calls: " + calls + "\n");
        assertThat(ran.agentsStderr().split("NestedSends\\$Inner cannot be sent", -1))
                .hasSize(answers + 1);
    }

    @Test
    void theProgramGetsNoRightsThatItDidNotHave() throws Exception {
        ChildJvm without = without(Rights.class);

        assertThat(with("", Rights.class)).isEqualTo(without);
        assertThat(without.stdout()).contains("depth is closed", "open to me: false");
    }

    @ParameterizedTest
    @CsvSource({"''", "=on=send"})
    void theTransformedStreamPassesTheVerifier(String options) throws Exception {
        ChildJvm ran = run(
                List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:+BytecodeVerificationLocal",
                        "-javaagent:" + ChildJvm.JAR + options),
                Streams.class);

        assertThat(ran.stdout()).isEqualTo(without(Streams.class).stdout());
        assertThat(ran.agentsStderr()).contains("cannot be sent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=hook=run | There is no option 'hook', the nearest is 'hooks': the options are on, hooks, values, destfile, includes or excludes.",
                "=on=start | 'on=start' is planned, but not in VERSION: use failure, send or off."
            })
    void aProgramStartsWithoutAnAgentThatItsOptionsDoNotFit(String options, String sentence) throws Exception {
        ChildJvm ran = with(options, Exits.class, "7");

        assertThat(ran)
                .isEqualTo(new ChildJvm(
                        7,
                        without(Exits.class, "7").stdout(),
                        "[tagalong] " + sentence.replace("VERSION", Version.current())
                                + " The program starts without this agent." + System.lineSeparator() + "complaint"
                                + System.lineSeparator()));
    }

    @Test
    void ofTwoAgentsOneStepsAside() throws Exception {
        String agent = "-javaagent:" + ChildJvm.JAR;
        ChildJvm ran = run(List.of(agent, agent), EightThreads.class);

        assertThat(ran.stdout().strip()).isEqualTo("200 failures");
        assertThat(ran.agentsStderr())
                .startsWith("This JVM has a Tagalong agent already: leave one -javaagent out. ")
                .containsOnlyOnce("ERROR");
    }

    @ParameterizedTest
    @CsvSource({"'java.instrument', false", "'java.instrument,jdk.unsupported', true"})
    void ofTheJdksModulesTwoAreNeeded(String modules, boolean enough) throws Exception {
        ChildJvm ran = run(List.of("--limit-modules=" + modules, "-javaagent:" + ChildJvm.JAR), EightThreads.class);

        assertThat(ran.stdout().strip()).isEqualTo("200 failures");
        assertThat(ran.programsStderr()).isEmpty();
        assertThat(ran.agentsStderr())
                .contains(
                        enough
                                ? "EightThreads$Order cannot be sent: it leads to 1 object that is not Serializable\n"
                                : "This JVM runs without the module jdk.unsupported, which Tagalong needs: "
                                        + "add --add-modules=jdk.unsupported. The program starts without this agent.\n");
    }

    @Test
    void systemPropertiesAreOptionsToo() throws Exception {
        List<String> options = List.of("-Dtagalong.on=send", "-Dtagalong.hooks=run", "-javaagent:" + ChildJvm.JAR);

        assertThat(run(options, NestedSends.class).programsStderr()).isEqualTo("hook calls: 2\n");
    }

    private ChildJvm with(String options, Class<?> main, String... arguments) throws Exception {
        return run(List.of("-javaagent:" + ChildJvm.JAR + options), main, arguments);
    }

    private ChildJvm without(Class<?> main, String... arguments) throws Exception {
        return run(List.of(), main, arguments);
    }

    private ChildJvm run(List<String> options, Class<?> main, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", classPath(main), main.getName()));
        all.addAll(List.of(arguments));
        return ChildJvm.run(temporary, all);
    }

    private static String classPath(Class<?> main) throws URISyntaxException {
        return Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
