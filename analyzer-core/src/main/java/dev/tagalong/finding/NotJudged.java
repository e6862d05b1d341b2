package dev.tagalong.finding;

/**
 * Something that was not looked at, and so counts neither as safe nor as a finding.
 *
 * @param what the class, member or value
 * @param reason one clause without a full stop
 * @param count how often, at least 1
 * @param reading true if the write is judged all the same, and only what the reader makes of it is not
 */
public record NotJudged(String what, String reason, int count, boolean reading) {}
