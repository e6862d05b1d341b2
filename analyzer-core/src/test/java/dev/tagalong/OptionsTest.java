package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.tagalong.finding.Finding;
import java.io.Serializable;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Options DEFAULTS = Options.defaults();

    @Test
    void whatIsListedIsALibraryAndAllElseTheProjects() {
        assertThat(DEFAULTS.owned().test(OptionsTest.class)).isTrue();
        assertThat(DEFAULTS.owned().test(Link[].class)).isTrue();
        assertThat(DEFAULTS.owned().test(SoftAssertions.class)).isFalse();
        assertThat(DEFAULTS.owned().test(ImmutableList[][].class)).isFalse();
        assertThat(DEFAULTS.withLibrary("dev.tagalong.").owned().test(OptionsTest.class))
                .isFalse();
    }

    @Test
    void includesHaveTheLastWordButForExcludes() {
        Options ofAssertJ = DEFAULTS.withIncludes("org.assertj.*");
        assertThat(ofAssertJ.owned().test(SoftAssertions.class)).isTrue();
        assertThat(ofAssertJ.owned().test(OptionsTest.class)).isFalse();
        assertThat(ofAssertJ.withIncludes("dev.tagalong.*").owned().test(OptionsTest.class))
                .isTrue();
        Options without = ofAssertJ.withExcludes("org.assertj.core.api.Soft*");
        assertThat(without.owned().test(SoftAssertions.class)).isFalse();
        assertThat(DEFAULTS.withExcludes(Link.class.getName()).owned().test(Link.class))
                .isFalse();
    }

    @Test
    void fingerprintsNameTheLastStepOfTheProject() {
        Link root = new Link(new Holder(new Object()));

        assertThat(finding(root, DEFAULTS).fingerprint()).endsWith("OptionsTest$Holder#held:field");
        Finding without = finding(root, DEFAULTS.withExcludes(Holder.class.getName()));
        assertThat(without.fingerprint()).endsWith("OptionsTest$Link#next:field");
        assertThat(without.path()).extracting(step -> step.yours()).containsExactly(true, false);
    }

    @Test
    void aPatternThatMatchesNoNameIsRefused() {
        assertThatThrownBy(() -> DEFAULTS.withIncludes("com/acme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'com/acme' is no pattern of class names: write one such as com.acme.*");
        assertThatThrownBy(() -> DEFAULTS.withExcludes("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOtherOptionsKeepThePatterns() {
        Options all = DEFAULTS.withIncludes("a.*")
                .withExcludes("a.b.*")
                .withHeavy()
                .withBudget(5)
                .withStackSize(1)
                .withoutValues()
                .withLibrary("c.")
                .withHooks(DEFAULTS.hooks());
        assertThat(all.includes()).isEqualTo(List.of("a.*"));
        assertThat(all.excludes()).isEqualTo(List.of("a.b.*"));
    }

    private static Finding finding(Object root, Options options) {
        List<Finding> findings = Tagalong.inspect(root, options).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static final class Link implements Serializable {
        private static final long serialVersionUID = 1;
        final Holder next;

        Link(Holder next) {
            this.next = next;
        }
    }

    private static final class Holder implements Serializable {
        private static final long serialVersionUID = 1;
        final Object held;

        Holder(Object held) {
            this.held = held;
        }
    }
}
