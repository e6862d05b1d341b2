package dev.tagalong.samples.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The measuring JVMs of a graph: each with the contenders that take turns in it, and with no flag but what they need.
 */
enum Jvm {
    PLAIN(List.of(), Contender.STREAM, Contender.INSPECT, Contender.CAN_BE_SENT, Contender.COLLECTION),
    /** This collector says to the byte what is alive; G1 counts whole regions. */
    MEMORY(List.of("-XX:+UseParallelGC"), Contender.HELD),
    /** The flag is read once, so the stream without it runs elsewhere. */
    EXTENDED_DEBUG_INFO(List.of("-Dsun.io.serialization.extendedDebugInfo=true"), Contender.EXTENDED_STREAM),
    JOL(
            List.of(
                    "-Djdk.attach.allowAttachSelf=true",
                    "-Djol.skipHotspotSAAttach=true",
                    "-XX:+EnableDynamicAgentLoading"),
            Contender.STREAM,
            Contender.JOL),
    WICKET(List.of("--add-opens=java.base/java.io=ALL-UNNAMED"), Contender.STREAM, Contender.WICKET);

    private final List<String> flags;
    private final List<Contender> contenders;

    Jvm(List<String> flags, Contender... contenders) {
        this.flags = flags;
        this.contenders = List.of(contenders);
    }

    /** The name shown while it runs. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> flags() {
        return flags;
    }

    List<Contender> contenders() {
        return contenders;
    }
}
