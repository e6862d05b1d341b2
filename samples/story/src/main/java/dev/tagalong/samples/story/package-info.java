/**
 * The story: programs that send their work to another process and fail, each with a repaired twin that works.
 *
 * <p>Begin with {@link dev.tagalong.samples.story.SecondStart}. {@link dev.tagalong.samples.story.Story} lists them
 * all.
 */
package dev.tagalong.samples.story;
