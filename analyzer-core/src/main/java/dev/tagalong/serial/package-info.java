/** How a class writes and reads itself, as a value that both halves build. */
@NullMarked
package dev.tagalong.serial;

import org.jspecify.annotations.NullMarked;
