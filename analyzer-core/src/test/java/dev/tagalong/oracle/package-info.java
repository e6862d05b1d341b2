/** What the JDK's own streams say about an object: the truth that tests hold the library against. */
@NullMarked
package dev.tagalong.oracle;

import org.jspecify.annotations.NullMarked;
