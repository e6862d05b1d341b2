package dev.tagalong.samples.story.mp;

import java.io.Serializable;

/** What a worker runs. It is sent to the worker's process, and all that it leads to is sent with it. */
@FunctionalInterface
public interface Task extends Serializable {

    /**
     * Does the work, in the worker's process.
     *
     * @throws Exception whatever the work throws; the worker's process then ends with an exit code other than 0
     */
    void run() throws Exception;
}
