package dev.tagalong.samples.benchmarks.graphs;

/** Where an order stands. */
public enum Status {
    NEW,
    PAID,
    SENT,
    CLOSED
}
