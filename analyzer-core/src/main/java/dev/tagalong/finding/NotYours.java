package dev.tagalong.finding;

/**
 * What a library sends and nothing of what was scanned has a part in.
 *
 * @param library what to call it, as in {@code lib 1.2.3}
 * @param findings how many findings there are, at least 1
 */
public record NotYours(String library, int findings) {}
