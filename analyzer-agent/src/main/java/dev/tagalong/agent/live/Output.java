package dev.tagalong.agent.live;

/** Where answers go. Each text goes there in one write, so that those of several threads or JVMs do not mix. */
interface Output {
    /** Writes lines; the text ends with a line feed. Never throws because of the place that it writes to. */
    void text(String text);
}
