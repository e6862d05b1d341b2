/**
 * What the agent and the command line share: the options, which one class parses and prints, and what is needed to talk
 * to people on a console.
 */
@NullMarked
package dev.tagalong.agent.common;

import org.jspecify.annotations.NullMarked;
