package dev.tagalong.samples.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What has been spent so far, or between two readings.
 *
 * @param cpu nanoseconds of the calling thread
 * @param process nanoseconds of all threads of the JVM
 * @param wall nanoseconds
 * @param allocated bytes, by the calling thread
 */
record Clock(long cpu, long process, long wall, long allocated) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static Clock now() {
        return new Clock(
                THREADS.getCurrentThreadCpuTime(),
                SYSTEM.getProcessCpuTime(),
                System.nanoTime(),
                THREADS.getCurrentThreadAllocatedBytes());
    }

    Clock since(Clock start) {
        return new Clock(cpu - start.cpu, process - start.process, wall - start.wall, allocated - start.allocated);
    }
}
