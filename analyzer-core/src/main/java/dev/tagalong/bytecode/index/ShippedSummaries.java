package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The summaries that come with this library, one for some feature releases. CONTRIBUTING.md says how they are made. */
final class ShippedSummaries {
    private ShippedSummaries() {}

    /** Of one build of a feature release, as in 17; null if there is none. */
    static @Nullable JdkSummary of(int release) {
        try (InputStream file = ShippedSummaries.class.getResourceAsStream(name(release))) {
            return file == null ? null : JdkSummaryFormat.read(UserCache.decompressed(file), key(release));
        } catch (IOException e) {
            // Whoever repacked it: what it says is in the JDK's class files too.
            return null;
        }
    }

    static String name(int release) {
        return "jdk-" + release + ".gz";
    }

    static String key(int release) {
        return "shipped " + release;
    }
}
