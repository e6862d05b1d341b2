/** What the code of one method does with references: values with their origin, and events in the order of the code. */
@NullMarked
package dev.tagalong.bytecode.code;

import org.jspecify.annotations.NullMarked;
