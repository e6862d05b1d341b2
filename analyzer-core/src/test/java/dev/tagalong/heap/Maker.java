package dev.tagalong.heap;

/** Makes an equal object at each call, since hooks have effects. */
interface Maker {
    Object make() throws Exception;
}
