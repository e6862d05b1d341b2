/** The {@code demo} command: the programs of the story, run for real and told one by one. */
@NullMarked
package dev.tagalong.agent.demo;

import org.jspecify.annotations.NullMarked;
