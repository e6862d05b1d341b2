package dev.tagalong;

import dev.tagalong.report.Inventory;
import dev.tagalong.report.Report;

/**
 * What a scan found.
 *
 * @param report what is wrong
 * @param inventory what leaves through which door, whether or not something is wrong with it
 */
public record Scan(Report report, Inventory inventory) {}
