package dev.tagalong.samples.benchmarks.scans;

import org.jspecify.annotations.Nullable;

/**
 * What a contender took.
 *
 * @param cost null if a run failed
 * @param failure why, else empty
 */
record Measured(Subject subject, Who who, @Nullable Cost cost, String failure) {}
