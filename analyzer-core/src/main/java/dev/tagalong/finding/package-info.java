/** What is reported: findings, paths, steps, places and fingerprints; immutable records. */
@NullMarked
package dev.tagalong.finding;

import org.jspecify.annotations.NullMarked;
