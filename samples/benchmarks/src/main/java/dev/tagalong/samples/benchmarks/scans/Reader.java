package dev.tagalong.samples.benchmarks.scans;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main of a measuring JVM: reads once, and prints what the whole JVM took for it, from its start. */
final class Reader {
    private static final Path STATUS = Path.of("/proc/self/status");

    private Reader() {}

    /** Takes the names of a contender and a subject, and a class path. */
    public static void main(String[] args) throws IOException {
        Who who = Who.valueOf(args[0]);
        Subject subject = Subject.valueOf(args[1]);
        List<Path> classPath =
                Stream.of(args[2].split(File.pathSeparator)).map(Path::of).toList();
        Who.Answer answer = who.run(classPath, subject.allSerializable());
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long cpu = system.getProcessCpuTime();
        long wall = ManagementFactory.getRuntimeMXBean().getUptime();
        long peak = peak();
        System.out.println(new Cost(cpu, wall, peak, answer.classes().get(), answer.findings()).line());
    }

    /** The most memory that the process had, in KB, as Linux says it; {@link Cost#UNKNOWN} elsewhere. */
    private static long peak() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Cost.UNKNOWN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Cost.UNKNOWN);
    }
}
