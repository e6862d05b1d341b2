package dev.tagalong.heap;

import java.lang.invoke.SerializedLambda;
import org.jspecify.annotations.Nullable;

/** What an object's hooks gave, kept so that they run once. */
sealed interface Output {
    /** How many positions there are. */
    int size();

    /** The object at a position, from 0. */
    @Nullable
    Object value(int position);

    /** Slot by slot, what the hooks and the fields wrote. */
    record Written(Recorded values, boolean replayed) implements Output {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public @Nullable Object value(int position) {
            return values.value(position);
        }
    }

    /**
     * The one object that {@code writeReplace} gave instead.
     *
     * @param from the class whose hook gave it, the last of several
     */
    record Replaced(Object by, Class<?> from) implements Output {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Object value(int position) {
            return by;
        }
    }

    /**
     * The captured arguments of a lambda.
     *
     * @param arrives the class of the lambda, which is that of an equal one where it is read
     */
    record Captured(SerializedLambda lambda, Class<?> arrives) implements Output {
        @Override
        public int size() {
            return lambda.getCapturedArgCount();
        }

        @Override
        public @Nullable Object value(int position) {
            return lambda.getCapturedArg(position);
        }
    }
}
