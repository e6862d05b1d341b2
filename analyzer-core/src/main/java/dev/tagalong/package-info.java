/** The facade: {@link dev.tagalong.Tagalong} and its options. */
@NullMarked
package dev.tagalong;

import org.jspecify.annotations.NullMarked;
