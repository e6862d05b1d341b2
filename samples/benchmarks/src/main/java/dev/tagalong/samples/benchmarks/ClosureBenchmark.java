package dev.tagalong.samples.benchmarks;

import dev.tagalong.Tagalong;
import dev.tagalong.report.Report;
import dev.tagalong.samples.benchmarks.graphs.Closures;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A lambda that captures {@code this}, as small as most of what is sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ClosureBenchmark {
    /** How many workers the captured application lists. */
    @Param({"8", "64"})
    public int workers;

    private Object task;

    @Setup
    public void build() {
        task = Closures.build(workers);
    }

    @Benchmark
    public boolean canBeSent() {
        return Tagalong.canBeSent(task);
    }

    @Benchmark
    public Report inspect() {
        return Tagalong.inspect(task);
    }

    @Benchmark
    public Object stream() throws IOException {
        return Contender.STREAM.run(task, 0);
    }

    @Benchmark
    @Fork(value = 2, jvmArgsAppend = "-Dsun.io.serialization.extendedDebugInfo=true")
    public Object extendedDebugInfo() throws IOException {
        return Contender.STREAM.run(task, 0);
    }

    /** Offsets in a lambda's class are not given out by Unsafe; the property makes JOL guess them. */
    @Benchmark
    @Fork(
            value = 2,
            jvmArgsAppend = {
                "-Djol.magicFieldOffset=true",
                "-Djdk.attach.allowAttachSelf=true",
                "-Djol.skipHotspotSAAttach=true",
                "-XX:+EnableDynamicAgentLoading"
            })
    public Object jol() throws IOException {
        return Contender.JOL.run(task, 0);
    }

    @Benchmark
    @Fork(value = 2, jvmArgsAppend = "--add-opens=java.base/java.io=ALL-UNNAMED")
    public Object wicket() throws IOException {
        return Contender.WICKET.run(task, 0);
    }
}
