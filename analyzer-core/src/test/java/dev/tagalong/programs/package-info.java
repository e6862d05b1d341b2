/** Random programs, compiled, run and scanned: whatever the stream refuses must have been predicted. */
@NullMarked
package dev.tagalong.programs;

import org.jspecify.annotations.NullMarked;
