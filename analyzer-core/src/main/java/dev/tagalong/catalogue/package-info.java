/** Rules, container models and live types, read from text: data that users can extend in the same format. */
@NullMarked
package dev.tagalong.catalogue;

import org.jspecify.annotations.NullMarked;
