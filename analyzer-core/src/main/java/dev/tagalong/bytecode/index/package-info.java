/** All classes of a program by what their class files say of themselves, without their code. */
@NullMarked
package dev.tagalong.bytecode.index;

import org.jspecify.annotations.NullMarked;
