package dev.tagalong.bytecode.code;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a method's exception table (JVMS 4.7.3).
 *
 * @param start index of the first instruction that is covered
 * @param end one more than the index of the last
 * @param handler where it goes on, the {@link Value#at()} of the {@link Value.Kind#CAUGHT} value
 * @param type internal name of the class that is caught, or null for whatever is thrown
 */
public record Catch(
        int start, int end, int handler, @Nullable String type) {
    /** True if what this instruction throws gets here, given that its class is caught and no entry before takes it. */
    public boolean covers(int at) {
        return at >= start && at < end;
    }
}
