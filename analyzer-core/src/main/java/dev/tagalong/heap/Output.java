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

    /** The one object that {@code writeReplace} gave instead. */
    record Replaced(Object by) implements Output {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public Object value(int position) {
            return by;
        }
    }

    /** The captured arguments of a lambda. */
    record Captured(SerializedLambda lambda) implements Output {
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
