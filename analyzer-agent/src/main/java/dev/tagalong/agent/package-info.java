/**
 * The two entries of {@code tagalong.jar}: {@link dev.tagalong.agent.Premain} for {@code -javaagent:} and
 * {@link dev.tagalong.agent.Main} for {@code java -jar}.
 */
@NullMarked
package dev.tagalong.agent;

import org.jspecify.annotations.NullMarked;
