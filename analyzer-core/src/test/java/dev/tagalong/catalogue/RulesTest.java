package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final String GOOD = """
            # a rule
            rule not-good
            live: error
            bytecode: note off
            reported: live bytecode
            meaning: it is not good
            means: First line,
                second line: with a colon.
            jdk: Nothing.
            repair: Make it good.
            """;

    @Test
    void theBundledRulesAreTheTable() {
        assertThat(Rules.bundled().all().stream()
                        .collect(
                                Collectors.toMap(Rule::id, rule -> level(rule.live()) + ", " + level(rule.bytecode()))))
                .containsOnly(
                        Map.entry("not-serializable", "error, error"),
                        Map.entry("write-hook-throws", "error, error"),
                        Map.entry("read-fails", "error, error"),
                        Map.entry("too-deep", "error, note off"),
                        Map.entry("state-lost", "warning, warning"),
                        Map.entry("reopened-on-read", "warning, warning"),
                        Map.entry("heavy", "note off, note off"),
                        Map.entry("version-unsafe", "note off, note off"));
    }

    private static String level(Rule.Level level) {
        return level.severity().word() + (level.on() ? "" : " off");
    }

    @Test
    void rulesGoOnAndOff() {
        Rules changed = Rules.bundled().with("heavy").without("read-fails");
        assertThat(changed.rule("heavy").level(false)).isEqualTo(new Rule.Level(Severity.NOTE, true));
        assertThat(changed.rule("read-fails").level(false)).isEqualTo(new Rule.Level(Severity.ERROR, false));
        assertThat(changed.rule("read-fails").level(true).on()).isFalse();
        assertThat(changed.rule("state-lost")).isEqualTo(Rules.bundled().rule("state-lost"));
        assertThatThrownBy(() -> changed.without("none")).isInstanceOf(CatalogueException.class);
    }

    @Test
    void aMeaningIsAClauseAndAnExplanationIsSentences() {
        assertThat(Rules.bundled().all()).allSatisfy(rule -> {
            assertThat(rule.meaning()).doesNotEndWith(".").hasSizeLessThan(100);
            assertThat(rule.means()).endsWith(".");
            assertThat(rule.jdk()).endsWith(".");
            assertThat(rule.repair()).endsWith(".");
            assertThat(rule.explanation()).doesNotContainPattern("\\b(may|might)\\b");
        });
    }

    @Test
    void everyPartIsRead() throws IOException {
        Rule rule = rules(GOOD).rule("not-good");
        assertThat(rule.level(true)).isEqualTo(new Rule.Level(Severity.ERROR, true));
        assertThat(rule.level(false)).isEqualTo(new Rule.Level(Severity.NOTE, false));
        assertThat(rule.reported()).containsExactlyInAnyOrder(Rule.Source.LIVE, Rule.Source.BYTECODE);
        assertThat(rule.explanation()).isEqualTo("""
                not-good: it is not good

                Severity: error for live objects, note (only on request) for class files.
                Looked for in live objects and class files.

                What it means
                First line, second line: with a colon.

                What is seen without Tagalong
                Nothing.

                How it is repaired
                Make it good.
                """);
    }

    @Test
    void aRuleThatNothingLooksForSaysSo() throws IOException {
        assertThat(rules(GOOD.replace("live bytecode", "none")).rule("not-good").explanation())
                .contains("Nothing looks for it in this version.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule not-good    | rule Not_Good    | my.txt:2: "rule Not_Good" is no rule id; write lower-case words with hyphens, such as: rule not-serializable.
            live: error      | live: fatal      | my.txt:3: "live: fatal" is no level; write error, warning or note, and " off" behind it if so.
            bytecode: note off | bytecode: off  | my.txt:4: "bytecode: off" is no level; write error, warning or note, and " off" behind it if so.
            live bytecode    | heap             | my.txt:5: "reported: heap" names no source; write live, bytecode, "live bytecode" or none.
            meaning:         | menaing:         | my.txt:6: "menaing: it is not good" stands where "meaning" is due; the lines of a rule are live, bytecode, reported, meaning, means, jdk, repair, each once.
            jdk: Nothing.    | jdk:             | my.txt:9: "jdk:" says nothing; write its text behind the colon.
            """)
    void anErrorNamesTextLineAndNextStep(String good, String bad, String message) {
        assertThatThrownBy(() -> rules(GOOD.replace(good, bad)))
                .isInstanceOf(CatalogueException.class)
                .hasMessage(message);
    }

    @Test
    void whatIsMissingDoubleOrOutOfPlaceIsNamed() {
        assertThatThrownBy(() -> rules(GOOD.replace("repair: Make it good.\n", "")))
                .hasMessage("my.txt:2: \"rule not-good\" has no \"repair:\"; add that line; the order is"
                        + " live, bytecode, reported, meaning, means, jdk, repair.");
        assertThatThrownBy(() -> rules(GOOD + GOOD))
                .hasMessageStartingWith("my.txt:12: \"rule not-good\" is there twice");
        assertThatThrownBy(() -> rules("live: error\n" + GOOD))
                .hasMessageStartingWith("my.txt:1: \"live: error\" stands before the first rule");
        assertThatThrownBy(() -> rules("rule not-good\nfree text\n"))
                .hasMessageStartingWith("my.txt:2: \"free text\" has no key");
        assertThatThrownBy(() -> rules(GOOD + "live: note\n"))
                .hasMessageStartingWith("my.txt:11: \"live: note\" stands where \"rule\" is due");
    }

    @Test
    void anUnknownRuleIsAnsweredWithThoseThatThereAre() throws IOException {
        Rules rules = rules(GOOD);
        assertThat(rules.find("bad")).isEmpty();
        assertThatThrownBy(() -> rules.rule("bad")).hasMessage("There is no rule \"bad\"; the rules are not-good.");
    }

    private static Rules rules(String text) throws IOException {
        return Rules.parse("my.txt", new StringReader(text));
    }
}
