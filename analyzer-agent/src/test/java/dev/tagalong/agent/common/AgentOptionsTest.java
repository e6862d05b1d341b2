package dev.tagalong.agent.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.Version;
import dev.tagalong.agent.common.AgentOptions.On;
import dev.tagalong.heap.HookMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {
    @Test
    void withoutALineTheDefaultsHold() {
        assertThat(AgentOptions.parse(null)).isEqualTo(AgentOptions.defaults());
        assertThat(AgentOptions.parse("")).isEqualTo(AgentOptions.defaults());
        assertThat(AgentOptions.defaults()).isEqualTo(new AgentOptions(On.FAILURE, HookMode.JDK, false, null));
    }

    @Test
    void everyKeyIsRead() {
        assertThat(AgentOptions.parse("values=show,on=send,destfile=out/answers.txt,hooks=run"))
                .isEqualTo(new AgentOptions(On.SEND, HookMode.RUN, true, Path.of("out", "answers.txt")));
    }

    @Test
    void patternsAreReadWithColonsBetweenThem() {
        AgentOptions options = AgentOptions.parse("includes=com.acme.*:org.acme.,excludes=com.acme.Shared");
        assertThat(options.includes()).containsExactly("com.acme.*", "org.acme.");
        assertThat(options.excludes()).containsExactly("com.acme.Shared");
    }

    @Test
    void whatIsPrintedIsReadBack() {
        for (On on : On.values()) {
            for (HookMode hooks : HookMode.values()) {
                for (boolean show : new boolean[] {true, false}) {
                    for (Path file : new Path[] {null, Path.of("a file, with = and , in it")}) {
                        for (List<String> patterns : List.of(List.<String>of(), List.of("com.acme.*", "a.B?"))) {
                            AgentOptions options = new AgentOptions(on, hooks, show, file, patterns, patterns);
                            assertThat(AgentOptions.parse(options.toString())).isEqualTo(options);
                        }
                    }
                }
            }
        }
    }

    @Test
    void aFileThatLooksLikeTwoOptionsIsRefused() {
        assertThatThrownBy(() -> new AgentOptions(On.SEND, HookMode.RUN, true, Path.of("x,on=off")))
                .isInstanceOf(OptionException.class)
                .hasMessage("The path 'x,on=off' looks like two options: use a file without ',key='");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hook=run         | There is no option 'hook', the nearest is 'hooks': the options are on, hooks, values, destfile, includes or excludes",
                "xyzzy=1          | There is no option 'xyzzy': the options are on, hooks, values, destfile, includes or excludes",
                "on=sned          | The option 'on' has no value 'sned', the nearest is 'send': use failure, send or off",
                "on=              | The option 'on' has no value '': use failure, send or off",
                "values=secret    | The option 'values' has no value 'secret': use hide or show",
                "hooks=RUN        | The option 'hooks' has no value 'RUN', the nearest is 'run': use jdk, run or none",
                "destfile=        | The option 'destfile' has no value: write destfile=VALUE",
                "includes=        | The option 'includes' has no value: write includes=VALUE",
                "includes=a/b     | 'a/b' is no pattern of class names: write one such as com.acme.*, with colons between several",
                "excludes=a::b    | '' is no pattern of class names: write one such as com.acme.*, with colons between several",
                "verbose          | 'verbose' is no option: write key=value, such as on=send",
                "on=send,on=off   | The option 'on' stands there twice: leave one out",
                "on=send,hook=run | There is no option 'hook', the nearest is 'hooks': the options are on, hooks, values, destfile, includes or excludes"
            })
    void whatIsNotKnownIsNamedWithTheNextStep(String line, String message) {
        assertThatThrownBy(() -> AgentOptions.parse(line))
                .isInstanceOf(OptionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=report", "children=true", "sites=a.txt", "budget=5"})
    void whatIsPlannedIsToldFromATypo(String line) {
        assertThatThrownBy(() -> AgentOptions.parse(line))
                .isInstanceOf(OptionException.class)
                .hasMessage(
                        "The option '%s' is planned, but not in %s: leave it out",
                        line.split("=")[0], Version.current());
    }

    @Test
    void aPlannedValueIsToldFromATypo() {
        assertThatThrownBy(() -> AgentOptions.parse("on=start"))
                .isInstanceOf(OptionException.class)
                .hasMessage("'on=start' is planned, but not in %s: use failure, send or off", Version.current());
    }

    @Test
    void systemPropertiesAreOptionsToo() {
        Map<String, String> properties =
                Map.of("tagalong.on", "send", "tagalong.hooks", "run", "tagalong.long", "true");
        assertThat(AgentOptions.parse("hooks=none", properties::get))
                .isEqualTo(new AgentOptions(On.SEND, HookMode.NONE, false, null));
    }

    @Test
    void aSystemPropertyIsCheckedLikeAnOption() {
        assertThatThrownBy(() -> AgentOptions.parse("on=send", Map.of("tagalong.on", "of")::get))
                .hasMessage("The option 'on' has no value 'of', the nearest is 'off': use failure, send or off");
        assertThatThrownBy(() -> AgentOptions.parse(null, Map.of("tagalong.action", "refuse")::get))
                .hasMessageStartingWith("The option 'action' is planned");
    }
}
