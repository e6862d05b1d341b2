package dev.tagalong.bytecode.path;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of a class path could not be read, and why: one clause without a full stop. */
final class Faults {
    private final SortedMap<String, String> reasons = new TreeMap<>();

    void add(String what, String reason) {
        reasons.putIfAbsent(what, reason);
    }

    SortedMap<String, String> reasons() {
        return Collections.unmodifiableSortedMap(reasons);
    }

    static String clause(Exception problem) {
        if (problem instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (problem instanceof AccessDeniedException) {
            return "access is denied";
        }
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.getClass().getSimpleName() : message;
    }
}
