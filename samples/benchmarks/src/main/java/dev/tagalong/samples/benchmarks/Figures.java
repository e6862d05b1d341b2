package dev.tagalong.samples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How figures are written: never to Tagalong's advantage. Times and bytes are rounded up, factors down. */
final class Figures {
    private Figures() {}

    /** {@code 1,234,567}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A cost for each of a number of things, to one decimal. */
    static String each(double total, long number) {
        return BigDecimal.valueOf(total)
                .divide(BigDecimal.valueOf(number), 1, RoundingMode.UP)
                .toPlainString();
    }

    /** How many times as much the yardstick takes, to two digits or more: {@code 12.3x}, {@code 0.45x}. */
    static String times(double yardstick, double cost) {
        int decimals = yardstick < cost ? 2 : 1;
        return BigDecimal.valueOf(yardstick).divide(BigDecimal.valueOf(cost), decimals, RoundingMode.DOWN) + "x";
    }
}
