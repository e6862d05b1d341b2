package dev.tagalong.agent.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;

/** The jar that this class is in. */
final class OwnJar {
    private OwnJar() {}

    /**
     * Its absolute path.
     *
     * @throws BadInput if the classes are in a folder, or if the path cannot stand in a {@code -javaagent:}
     */
    static Path path() {
        CodeSource source = OwnJar.class.getProtectionDomain().getCodeSource();
        Path path;
        try {
            path = Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (!Files.isRegularFile(path)) {
            throw new BadInput("The classes of this tool are in the folder " + path
                    + ", and a program can be watched from its jar only: build it with ./mvnw package.");
        }
        if (path.toString().indexOf('=') >= 0) {
            throw new BadInput(
                    "The path " + path + " has an equals sign in it, where the JVM would end it: move the jar.");
        }
        return path;
    }
}
