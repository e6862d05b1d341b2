package dev.tagalong.samples.benchmarks;

import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.heap.HookBodies;
import dev.tagalong.heap.HookMode;
import dev.tagalong.heap.Inspection;
import dev.tagalong.heap.Shapes;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;

/** Weighs what an inspection holds at its end: the set of objects met, and whatever it keeps of each. */
final class Held {
    private static final Inspection.Settings SETTINGS = new Inspection.Settings(
            new Shapes(ContainerModels.bundled(), LiveTypes.bundled()),
            HookMode.RUN,
            true,
            (owner, method, descriptor) -> HookBodies.OnFailure.PASSES,
            type -> true);

    private Held() {}

    static Outcome by(Object root) {
        long before = alive();
        Inspection inspection = Inspection.of(root, SETTINGS);
        long after = alive();
        long examined = inspection.objectCount();
        Reference.reachabilityFence(inspection);
        return new Outcome(examined, after - before);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
