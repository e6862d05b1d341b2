/**
 * What works inside of a running program. It is loaded by a loader of its own, below the platform loader, so that
 * neither its classes nor its rights are the program's.
 */
@NullMarked
package dev.tagalong.agent.live;

import org.jspecify.annotations.NullMarked;
