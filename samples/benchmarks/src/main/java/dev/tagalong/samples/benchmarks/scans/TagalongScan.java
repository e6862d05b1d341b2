package dev.tagalong.samples.benchmarks.scans;

import dev.tagalong.ScanOptions;
import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
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

    /** What a scan begins with: headers and constants of every class. Kept apart from what scans keep. */
    static Who.Answer index(List<Path> classPath) throws IOException {
        UserCache cache = UserCache.in(Path.of(System.getProperty("user.home"), "index"));
        try (ClassPath path = ClassPath.open(classPath.subList(0, 1), classPath.subList(1, classPath.size()), null)) {
            int classes = Program.of(path, Runtime.getRuntime().availableProcessors(), cache)
                    .types()
                    .size();
            return new Who.Answer(() -> classes, Cost.UNKNOWN);
        }
    }

    /** A scan reads all that there is. */
    private static long classes(ScanOptions options) throws IOException {
        try (ClassPath path = ClassPath.open(options.paths(), options.classpath(), options.jdkHome())) {
            return path.classes().size();
        }
    }
}
