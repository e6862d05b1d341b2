package dev.tagalong.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendSitesTest {
    static Stream<SendSite> bundled() {
        return SendSites.bundled().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everySiteExists(SendSite site) throws Exception {
        Class<?> owner = Class.forName(site.owner(), false, getClass().getClassLoader());
        Stream<? extends Executable> methods = site.method().equals("<init>")
                ? Arrays.stream(owner.getDeclaredConstructors())
                : Arrays.stream(owner.getDeclaredMethods())
                        .filter(each -> each.getName().equals(site.method()));
        assertThat(methods).anyMatch(method -> method.getParameterCount() > site.argument());
    }

    @Test
    void oneSiteIsOneLine() {
        assertThat(SendSites.of("com.acme.Pool#submit 1"))
                .isEqualTo(new SendSite("com.acme.Pool", "submit", 1, SendSite.Role.SEND));
        assertThat(SendSites.of(" com.acme.Job#launch this start "))
                .isEqualTo(new SendSite("com.acme.Job", "launch", SendSite.RECEIVER, SendSite.Role.START));
        assertThat(SendSites.of("com.acme.Job#launch this").api()).isEqualTo("com.acme.Job#launch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.acme.Pool", "com.acme.Pool#submit", "com.acme.Pool.submit 0", "a#b 0 later"})
    void anythingElseIsNamed(String text) {
        assertThatThrownBy(() -> SendSites.of(text))
                .isInstanceOf(CatalogueException.class)
                .hasMessageStartingWith("\"" + text + "\" is no send site; ");
    }
}
