package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a logger in a field can be sent depends on what is bound; programs with each binding are run and scanned. */
class LoggersTest {
    private static final String PROGRAM = """
            class Cart implements Serializable {
                final %1$s log = %2$s(Cart.class%3$s);
            }
            class Demo {
                public static void main(String[] arguments) throws Exception {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        new ObjectOutputStream(bytes).writeObject(new Cart());
                    } catch (NotSerializableException e) {
                        System.out.println("refused " + e.getMessage());
                        return;
                    }
                    InputStream in = new ByteArrayInputStream(bytes.toByteArray());
                    System.out.println("read " + ((Cart) new ObjectInputStream(in).readObject()).log.getClass().getName());
                }
            }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "slf4j, org.slf4j.helpers.NOPLogger",
        "slf4j slf4j-simple, org.slf4j.simple.SimpleLogger",
        "slf4j slf4j-jdk14, org.slf4j.jul.JDK14LoggerAdapter",
        "slf4j logback, ch.qos.logback.classic.Logger",
        "slf4j log4j-slf4j log4j log4j-core, org.apache.logging.slf4j.Log4jLogger",
    })
    void loggersOfSlf4jComeBack(String jars, String logger) throws Exception {
        String program = PROGRAM.formatted("org.slf4j.Logger", "org.slf4j.LoggerFactory.getLogger", "");

        assertThat(framework(jars).run(program)).isEqualTo("read " + logger);
        assertNothing(program, jars);
    }

    @ParameterizedTest
    @CsvSource({
        "commons-logging, org.apache.commons.logging.impl.Jdk14Logger",
        "spring-jcl, org.apache.commons.logging.LogAdapter$JavaUtilLog",
    })
    void thoseOfCommonsLoggingToo(String jars, String logger) throws Exception {
        String program =
                PROGRAM.formatted("org.apache.commons.logging.Log", "org.apache.commons.logging.LogFactory.getLog", "");

        assertThat(framework(jars).run(program)).isEqualTo("read " + logger);
        assertNothing(program, jars);
    }

    @ParameterizedTest
    @CsvSource({
        "log4j log4j-core, read org.apache.logging.log4j.core.Logger, ",
        "log4j, refused java.io.PrintStream, Cart > log > stream x java.io.PrintStream certain",
    })
    void thoseOfLog4jIfItIsThere(String jars, String outcome, String finding) throws Exception {
        String program = PROGRAM.formatted(
                "org.apache.logging.log4j.Logger", "org.apache.logging.log4j.LogManager.getLogger", "");

        assertThat(framework(jars).run(program)).isEqualTo(outcome);
        assertThat(framework(jars).found(program)).isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource("slf4j")
    void thoseOfTheJdkDoNot(String jars) throws Exception {
        String program =
                PROGRAM.formatted("java.util.logging.Logger", "java.util.logging.Logger.getLogger", ".getName()");

        assertThat(framework(jars).run(program)).isEqualTo("refused java.util.logging.Logger");
        assertThat(framework(jars).found(program)).containsExactly("Cart > log x java.util.logging.Logger certain");
    }

    private void assertNothing(String program, String jars) throws IOException {
        Report report = framework(jars).report(program);
        assertThat(report.findings()).isEmpty();
        assertThat(report.notJudged()).isEmpty();
    }

    private Framework framework(String jars) {
        return new Framework(folder, jars.split(" "));
    }
}
