/** How often a scan of libraries is right, held against the streams: their classes are made, written, and compared. */
package dev.tagalong.samples.benchmarks.instances;
