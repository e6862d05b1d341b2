package dev.tagalong.profiles;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars of the frameworks that profiles are written for, as the build puts them beside the test classes. */
final class ProfileJars {
    private static final Path ALL = classes().resolveSibling("profile-jars");

    private ProfileJars() {}

    private static Path classes() {
        try {
            return Path.of(ProfileJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of one framework; skips the test if they are too large for the short suite. */
    static List<Path> of(String framework) {
        Path folder = ALL.resolve(framework);
        boolean large = !Files.isDirectory(folder) && !Boolean.getBoolean("tagalong.long");
        assumeTrue(!large, "the jars of " + framework + " are large: -Dtagalong.long=true fetches them and tests them");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
