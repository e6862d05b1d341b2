/** The objects that are measured: each class builds one shape of graph in any size. */
package dev.tagalong.samples.benchmarks.graphs;
