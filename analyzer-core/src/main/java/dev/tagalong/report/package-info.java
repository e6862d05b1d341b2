/** The report and its writers. */
@NullMarked
package dev.tagalong.report;

import org.jspecify.annotations.NullMarked;
