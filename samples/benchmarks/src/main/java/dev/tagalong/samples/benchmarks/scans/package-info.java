/** What a scan of class files costs, beside a bare read of the same files and another tool. */
package dev.tagalong.samples.benchmarks.scans;
