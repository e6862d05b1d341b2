package dev.tagalong.bytecode.index;

/**
 * Something on the class path that could not be read, and is not judged.
 *
 * @param what the jar, folder or class file
 * @param reason one clause without a full stop, whose subject is the file
 */
public record Fault(String what, String reason) implements Comparable<Fault> {
    @Override
    public int compareTo(Fault other) {
        int order = what.compareTo(other.what);
        return order != 0 ? order : reason.compareTo(other.reason);
    }
}
