/** Programs in other languages than Java, compiled by their compilers, run, inspected and scanned. */
@NullMarked
package dev.tagalong.languages;

import org.jspecify.annotations.NullMarked;
