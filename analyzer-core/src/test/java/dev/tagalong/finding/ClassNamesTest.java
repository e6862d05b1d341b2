package dev.tagalong.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Proxy;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassNamesTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            demo.Application$Work,                    demo.Application$Work
            [Ljava.lang.Thread;,                      java.lang.Thread[]
            [[I,                                      int[][]
            [Z,                                       boolean[]
            java.lang.Thread[],                       java.lang.Thread[]
            demo.Host$$Lambda$31/0x0000000800c03000,  demo.Host$$Lambda
            demo.Host$$Lambda/0x00007f1c3c000a00,     demo.Host$$Lambda
            demo.Host$$Lambda$31/1234567,             demo.Host$$Lambda
            [Ldemo.Host$$Lambda$31/0x0000000800c0;,   demo.Host$$Lambda[]
            demo.Host$$Lambda,                        demo.Host$$Lambda
            demo.Host$$LambdaForm,                    demo.Host$$LambdaForm
            demo.Hidden/0x0000000800c03000,           demo.Hidden
            jdk.proxy2.$Proxy12,                      $Proxy
            $Proxy0,                                  $Proxy
            "$Proxy(a.I,b.J)",                        "$Proxy(a.I,b.J)"
            demo.$ProxyFactory,                       demo.$ProxyFactory
            """)
    void dropsWhatDiffersFromRunToRun(String raw, String name) {
        assertThat(ClassNames.of(raw)).isEqualTo(name);
    }

    @Test
    void namesOfTheRunningJvmAreStable() {
        Runnable lambda = (Runnable & Serializable) () -> {};
        Object proxy =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (p, m, a) -> null);
        assertThat(ClassNames.of(lambda.getClass().getName()))
                .isEqualTo(getClass().getName() + "$$Lambda");
        assertThat(ClassNames.of(proxy.getClass().getName())).isEqualTo("$Proxy");
        assertThat(ClassNames.of(Thread[][].class.getName())).isEqualTo("java.lang.Thread[][]");
    }

    @Property
    void aReportedNameStaysAsItIs(@ForAll @Chars({'a', 'L', 'I', '$', '/', '0', 'x', '.', '[', ']', ';'}) String raw) {
        String name = ClassNames.of("demo." + raw);
        assertThat(ClassNames.of(name)).isEqualTo(name);
    }
}
