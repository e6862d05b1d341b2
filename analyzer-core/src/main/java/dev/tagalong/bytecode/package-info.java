/** Class files: what they say of members, lines and names. The only package that sees ASM. */
@NullMarked
package dev.tagalong.bytecode;

import org.jspecify.annotations.NullMarked;
