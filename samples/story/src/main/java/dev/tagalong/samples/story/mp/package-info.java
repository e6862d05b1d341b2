/**
 * A small multi-process library, in the manner of Python's {@code multiprocessing}.
 *
 * <p>A {@link dev.tagalong.samples.story.mp.WorkerProcess} runs a {@link dev.tagalong.samples.story.mp.Task} in a
 * process of its own. The task is written with {@link java.io.ObjectOutputStream} and read again in the child, together
 * with everything it leads to. That is where the programs of the story fail.
 */
package dev.tagalong.samples.story.mp;
