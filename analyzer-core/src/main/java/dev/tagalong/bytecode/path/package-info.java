/** Where class files come from; the only package below the facade that opens files. */
@NullMarked
package dev.tagalong.bytecode.path;

import org.jspecify.annotations.NullMarked;
