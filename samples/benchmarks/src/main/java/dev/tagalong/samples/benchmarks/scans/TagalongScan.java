package dev.tagalong.samples.benchmarks.scans;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.report.JsonWriter;
import dev.tagalong.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** A scan as the command line makes it: the whole answer, as JSON. */
final class TagalongScan {
    private TagalongScan() {}

    static Who.Answer of(List<Path> classPath, boolean allSerializable) throws IOException {
        ScanOptions options = ScanOptions.of(classPath.get(0)).withClasspath(classPath.subList(1, classPath.size()));
        Report report = Tagalong.scan(allSerializable ? options.withAllSerializable() : options);
        new JsonWriter().write(report, Writer.nullWriter());
        return new Who.Answer(() -> classes(options), report.findings().size());
    }

    /** A scan reads all that there is. */
    private static long classes(ScanOptions options) throws IOException {
        try (ClassPath path = ClassPath.open(options.paths(), options.classpath(), options.jdkHome())) {
            return path.classes().size();
        }
    }
}
