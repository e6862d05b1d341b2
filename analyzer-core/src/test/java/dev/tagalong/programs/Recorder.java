package dev.tagalong.programs;

import dev.tagalong.Tagalong;
import dev.tagalong.heap.LiveLinks;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stream that a program sends to: each object is inspected, written to a real stream, and the outcome kept. */
final class Recorder extends ObjectOutputStream {
    private final List<Send> sends = new ArrayList<>();

    Recorder() throws IOException {}

    /**
     * One send.
     *
     * @param live what the object held just before
     * @param thrown what the real stream threw, or null
     * @param ran the lines that had run
     * @param links all that it held, see {@link LiveLinks}
     */
    record Send(Report live, @Nullable Throwable thrown, Set<String> ran, Map<String, String> links) {}

    @Override
    protected void writeObjectOverride(@Nullable Object object) {
        record(object);
    }

    @Override
    public void writeUnshared(@Nullable Object object) {
        record(object);
    }

    @Override
    public void reset() {}

    private void record(@Nullable Object object) {
        Set<String> ran = Ran.lines();
        Report live = Tagalong.inspect(object);
        Throwable thrown = null;
        try (ObjectOutputStream stream = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            stream.writeObject(object);
        } catch (IOException | RuntimeException e) {
            thrown = e;
        }
        sends.add(new Send(live, thrown, ran, object == null ? Map.of() : LiveLinks.of(object)));
    }

    List<Send> sends() {
        return sends;
    }
}
