package dev.tagalong.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.report.SchemaCheck;
import dev.tagalong.samples.story.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar tagalong.jar scan}: what is relocated into the jar still knows the names of the JDK. */
class ScanIT {
    private static final String EOL = System.lineSeparator();

    @TempDir
    private Path temporary;

    @TempDir
    private Path folder;

    @Test
    void theStoryIsFoundBeforeAnythingRuns() throws Exception {
        Path json = folder.resolve("story.json");
        ChildJvm ran = scan("--format", "json", "--output", json.toString(), "--format", "text", story());

        assertThat(ran.exitCode()).as(ran.stderr()).isEqualTo(1);
        assertThat(ran.stderr()).isEmpty();
        assertThat(ran.stdout())
                .contains(
                        "ERROR  Application$Work cannot be sent: it leads to 2 objects that are not Serializable\n"
                                + "       sent at dev.tagalong.samples.story.mp.Popen.send(Popen.java:",
                        "\n    .processes    ArrayList ",
                        "\n    [element]     WorkerProcess ",
                        "\n  x .ref          WeakReference ",
                        "\n  At first this path is not there: .popen is null until WorkerProcess.start() has run.\n",
                        " in the constructor of BoundMethod can be written but not read: ",
                        "The Task lambda in EventGone.sent() arrives only where the same files, sockets and names are: ",
                        "\nOK  ");
        String report = Files.readString(json);
        SchemaCheck.valid(report);
        assertThat(report).contains("\"source\": \"bytecode\"", "\"class\": \"java.lang.ref.WeakReference\"");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aJarIsScannedAsItsClassesAre() throws Exception {
        Path classes = Compiled.classes(folder, Compiled.POOL);
        ChildJvm inFolder = scan("--send-site", "acme.Pool#submit", "0", classes.toString());
        ChildJvm inJar = scan(
                "--send-site", "acme.Pool#submit", "0", Compiled.jar(classes).toString());

        assertThat(inJar).isEqualTo(inFolder);
        assertThat(inJar.exitCode()).as(inJar.stderr()).isEqualTo(1);
        assertThat(inJar.stdout()).contains("\n  x .thread Thread at acme.Pool$Job.start(Pool.java:");
    }

    @Test
    void theCacheChangesNothing() throws Exception {
        String jar = Compiled.jar(Compiled.classes(folder, Compiled.POOL)).toString();
        ChildJvm without = scan("--no-cache", "--all-serializable", "--format", "json", jar);

        assertThat(without.exitCode()).as(without.stderr()).isEqualTo(1);
        assertThat(scan("--all-serializable", "--format", "json", jar)).isEqualTo(without);
        assertThat(scan("--all-serializable", "--format", "json", jar)).isEqualTo(without);
    }

    @Test
    void anEmptyFolderIsAMistake() throws Exception {
        assertThat(scan(folder.toString()))
                .isEqualTo(new ChildJvm(
                        2,
                        "",
                        folder + " has no class file: compile first, or name a class folder or a jar with classes."
                                + EOL));
    }

    @Test
    void aDamagedClassIsNotJudged() throws Exception {
        Path classes = Compiled.classes(folder, Compiled.POOL);
        Path damaged = classes.resolve("acme").resolve("Pool.class");
        Compiled.damage(damaged);

        ChildJvm ran = scan("--all-serializable", classes.toString());

        assertThat(ran.exitCode()).as(ran.stderr()).isEqualTo(1);
        assertThat(ran.stderr()).isEmpty();
        assertThat(ran.stdout())
                .startsWith("ERROR  Pool$Job cannot be sent: ")
                .contains("\nNot judged: " + damaged + ". Its class file is damaged");
        assertThat(scan("--strict", "--all-serializable", classes.toString()).exitCode())
                .isEqualTo(2);
    }

    private static String story() throws Exception {
        return Path.of(Story.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private ChildJvm scan(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-jar", ChildJvm.JAR.toString(), "scan"));
        all.addAll(List.of(arguments));
        return ChildJvm.run(temporary, all);
    }
}
