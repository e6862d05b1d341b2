/**
 * Which objects can be where: a demand-driven search over the program's values that keeps calls and allocations apart,
 * and the object graph behind what is sent.
 */
@NullMarked
package dev.tagalong.bytecode.flow;

import org.jspecify.annotations.NullMarked;
