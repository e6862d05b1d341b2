/** The commands of {@code java -jar tagalong.jar}. */
@NullMarked
package dev.tagalong.agent.cli;

import org.jspecify.annotations.NullMarked;
