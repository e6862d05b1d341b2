/** What the JDK really does when it writes and reads objects, fact by fact, and that the walker agrees. */
@NullMarked
package dev.tagalong.semantics;

import org.jspecify.annotations.NullMarked;
