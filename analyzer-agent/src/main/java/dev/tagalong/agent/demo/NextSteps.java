package dev.tagalong.agent.demo;

import dev.tagalong.Version;
import java.nio.file.Path;
import java.util.List;

/** What to do now, with a program and a build of one's own. */
final class NextSteps {
    private NextSteps() {}

    /** @param jar absolute path of {@code tagalong.jar} */
    static List<String> program(Path jar) {
        Path here = Path.of("").toAbsolutePath();
        return List.of(
                "java -jar " + (jar.startsWith(here) ? here.relativize(jar) : jar) + " run -- java -cp CLASSPATH Main");
    }

    static List<String> build() {
        return List.of(
                "<dependency>",
                "  <groupId>dev.tagalong</groupId>",
                "  <artifactId>tagalong-core</artifactId>",
                "  <version>" + Version.current() + "</version>",
                "  <scope>test</scope>",
                "</dependency>",
                "",
                "Tagalong.assertSerializable(whatYouSend); // in a test");
    }
}
