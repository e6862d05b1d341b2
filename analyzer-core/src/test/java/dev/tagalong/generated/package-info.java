/** Random classes, random graphs of them, and what must hold for every one. */
@NullMarked
package dev.tagalong.generated;

import org.jspecify.annotations.NullMarked;
