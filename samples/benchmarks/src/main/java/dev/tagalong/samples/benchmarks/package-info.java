/** Measures what an inspection costs, beside what writing the same object costs. */
package dev.tagalong.samples.benchmarks;
