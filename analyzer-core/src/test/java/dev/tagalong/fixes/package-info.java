/**
 * Faults of serialization that open-source projects have mended, rebuilt in their smallest form: each is found in its
 * class files before, and nothing is found after.
 */
@NullMarked
package dev.tagalong.fixes;

import org.jspecify.annotations.NullMarked;
