package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.catalogue.SendSites;
import dev.tagalong.report.TextWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartzTest {
    private static final String PROGRAM = """
            import org.quartz.*;
            class Client {}
            class Mail implements Serializable { Object by; Mail(Object by) { this.by = by; } }
            class Send implements Job { public void execute(JobExecutionContext context) {} }
            class Post {
                static JobDetail job() {
                    %s
                    return JobBuilder.newJob(Send.class).usingJobData(data).build();
                }
            }
            """;
    private static final String BAD = "JobDataMap data = new JobDataMap(); data.put(\"mail\", new Mail(new Client()));";

    @TempDir
    private Path folder;

    private Path classes;

    @BeforeEach
    void makeFolder() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @Test
    void dataOfJobsInMemoryAreNotWritten() throws IOException {
        assertThat(found(BAD)).isEmpty();
        String put = "org.quartz.utils.StringKeyDirtyFlagMap#put 1";
        Framework framework = new Framework(folder, "quartz");
        assertThat(new TextWriter().render(framework.report(PROGRAM.formatted(BAD))))
                .contains("Nothing shows that jobs are stored in a database", "--send-site " + put);
        assertThat(framework
                        .report(PROGRAM.formatted(BAD), options -> options.withSendSite(SendSites.of(put)))
                        .findings())
                .hasSize(1);
    }

    @Test
    void dataOfJobsInADatabaseAre() throws IOException {
        set("quartz.properties", "org.quartz.jobStore.class = org.quartz.impl.jdbcjobstore.JobStoreTX");
        assertThat(found(BAD)).containsExactly("Mail > by x Client certain");
        assertThat(found("JobDataMap data = new JobDataMap(Map.of(\"mail\", new Mail(new Client())));"))
                .containsExactly("Mail > by x Client certain");
        assertThat(found("JobDataMap data = new JobDataMap(); data.putAll(Map.of(\"mail\", new Client()));"))
                .containsExactly("Client x Client certain");
        assertThat(
                        found(
                                "JobDataMap data = new JobDataMap(); data.put(\"mail\", new Mail(\"me\")); data.put(\"n\", 1);"))
                .isEmpty();
        set("scheduler.properties", "org.quartz.jobStore.useProperties=true");
        assertThat(found(BAD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application.properties, spring.quartz.job-store-type=jdbc, 1",
        "application.properties, spring.quartz.jobStoreType=JDBC, 1",
        "application.properties, spring.quartz.job-store-type=memory, 0",
        "application-prod.yaml, '    job-store-type: jdbc', 1",
        "quartz.properties, org.quartz.jobStore.class=org.quartz.simpl.RAMJobStore, 0",
    })
    void settingsSayWhereJobsAreStored(String file, String line, int findings) throws IOException {
        set(file, line);
        assertThat(found(BAD)).hasSize(findings);
    }

    private void set(String file, String line) throws IOException {
        Files.writeString(classes.resolve(file), "a=b\n" + line + "\n");
    }

    private List<String> found(String data) throws IOException {
        return new Framework(folder, "quartz").found(PROGRAM.formatted(data));
    }
}
