package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.MethodInfo;

/**
 * A line of code.
 *
 * @param method where it stands
 * @param line its number, or 0 if the class file does not say
 * @param does what it does, a few words such as "calls reopen()" or "opens a file"
 */
public record Place(MethodInfo method, int line, String does) {}
