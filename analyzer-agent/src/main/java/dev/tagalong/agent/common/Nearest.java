package dev.tagalong.agent.common;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words that a mistyped one was meant to be. */
public final class Nearest {
    private Nearest() {}

    /**
     * The known words that differ from the given one in at most half of its letters, the nearest first; where two are
     * equally near, in their given order.
     */
    public static List<String> to(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(candidate -> distance(typed, candidate) <= Math.max(1, typed.length() / 2))
                .sorted(Comparator.comparingInt(candidate -> distance(typed, candidate)))
                .toList();
    }

    /** How many letters have to be inserted, removed or changed to make one word of the other. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
