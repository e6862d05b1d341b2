/** How classes write and read themselves, from their class files: forms, hooks, and what goes wrong on reading. */
@NullMarked
package dev.tagalong.bytecode.form;

import org.jspecify.annotations.NullMarked;
