package dev.tagalong.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremainTest {
    private static final int JAVA_8 = 52;

    @Test
    void anOldJvmCanReadTheClass() throws IOException {
        try (DataInputStream in = new DataInputStream(Premain.class.getResourceAsStream("Premain.class"))) {
            assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
            in.readUnsignedShort();
            assertThat(in.readUnsignedShort()).isEqualTo(JAVA_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8, 8", "9, 9", "17, 17", "25, 25"})
    void theVersionOfTheJvmIsRead(String specification, int feature) {
        assertThat(Premain.feature(specification)).isEqualTo(feature);
    }

    @Test
    void onAnOldJvmItSaysSoAndStepsAside() {
        String property = "java.specification.version";
        String version = System.setProperty(property, "11");
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Premain.premain("on=send", null);
        } finally {
            System.setErr(err);
            System.setProperty(property, version);
        }

        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualTo("[tagalong] Tagalong needs Java 17 or newer, and this is Java 11. "
                        + "The program starts without this agent." + System.lineSeparator());
    }
}
