package dev.tagalong;

import dev.tagalong.report.Inventory;
import dev.tagalong.report.Report;
import dev.tagalong.serial.StoredForms;

/**
 * What a scan found.
 *
 * @param report what is wrong
 * @param inventory what leaves through which door, whether or not something is wrong with it
 * @param stored the forms of the classes that are stored for longer than the program runs
 */
public record Scan(Report report, Inventory inventory, StoredForms stored) {}
