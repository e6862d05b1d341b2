/** Live objects: walks what {@code ObjectOutputStream} would write. */
@NullMarked
package dev.tagalong.heap;

import org.jspecify.annotations.NullMarked;
