package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.Compiled;
import dev.tagalong.bytecode.path.Jars;
import dev.tagalong.bytecode.path.UserCache;
import dev.tagalong.report.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan answers the same with a cache, filled or not, and without. */
class ScanCacheTest {
    private static final String PROGRAM = """
            class Job implements Runnable, Serializable {
                Object held; Thread thread; transient Object lost = new Object();
                Job(Object held) { this.held = held; }
                void start() { thread = new Thread(this); }
                public void run() { lost.hashCode(); }
            }
            class Pool {
                void submit(ObjectOutputStream out) throws IOException {
                    Job job = new Job(new java.lang.ref.WeakReference<>(this));
                    job.start();
                    out.writeObject(job);
                    out.writeObject((Runnable & Serializable) () -> job.run());
                }
            }
            """;

    @TempDir
    Path temp;

    @Test
    void givesTheSameBytes() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("classes"));
        Compiled.of(PROGRAM).writeTo(folder);
        Path jar = new Jars(temp).jar("program.jar", Jars.files(folder));
        ScanOptions options = ScanOptions.of(jar).withAllSerializable();
        Path kept = temp.resolve("kept");

        String without = json(options, UserCache.none());
        assertThat(without).contains("java.lang.ref.WeakReference", "java.lang.Thread");
        assertThat(json(options, UserCache.in(kept))).isEqualTo(without);
        assertThat(kept.resolve("jars")).isNotEmptyDirectory();
        assertThat(json(options, UserCache.in(kept))).isEqualTo(without);
        assertThat(new JsonWriter().render(Tagalong.scan(options.withoutCache())))
                .isEqualTo(without);
    }

    private static String json(ScanOptions options, UserCache cache) {
        return new JsonWriter().render(ScanReport.of(options, cache).report());
    }
}
