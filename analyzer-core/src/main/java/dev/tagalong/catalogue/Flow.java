package dev.tagalong.catalogue;

import java.util.List;

/**
 * What a method of a library does with references: which objects it keeps where, what it answers, and what it passes to
 * the functions it is given. Arguments are numbered from 1, also of static methods; 0 is the receiver. Functions are
 * arguments that the method calls.
 *
 * @param moves in the order of the text
 * @param opaque true if it also answers what is known by its declared type only
 */
public record Flow(List<Move> moves, boolean opaque) {
    /** Copies the list. */
    public Flow {
        moves = List.copyOf(moves);
    }

    /** What is at one place is at another afterwards. */
    public record Move(To to, From from) {}

    /** Where something goes. */
    public sealed interface To {
        /**
         * What the method answers, a part of that, or a part of a part that is new as well.
         *
         * @param parts {@code element}, {@code key}, {@code value} or names of fields, at most three; empty for the
         *     answer itself
         */
        record Answer(List<String> parts) implements To {
            /** Copies the list. */
            public Answer {
                parts = List.copyOf(parts);
            }
        }

        /**
         * A part of an argument.
         *
         * @param part as one of {@link Answer}
         */
        record Argument(int argument, String part) implements To {}

        /** Nowhere: a function is called, and what it answers is dropped. */
        record Nowhere() implements To {}

        /** A parameter of a function, numbered from 1. */
        record Parameter(int function, int parameter) implements To {}
    }

    /** Where something comes from. */
    public sealed interface From {
        /**
         * An argument, or a part of it, or a part of that.
         *
         * @param parts empty for the argument itself
         */
        record Passed(int argument, List<String> parts) implements From {
            /** Copies the list. */
            public Passed {
                parts = List.copyOf(parts);
            }
        }

        /** What a function answers, or a part of it. */
        record Called(int function, List<String> parts) implements From {
            /** Copies the list. */
            public Called {
                parts = List.copyOf(parts);
            }
        }

        /** A part of the new object that the method answers, whenever something gets there. */
        record Answered(String part) implements From {}

        /**
         * A new object of one of some classes, exactly.
         *
         * @param types internal names
         */
        record Fresh(List<String> types) implements From {
            /** Copies the list. */
            public Fresh {
                types = List.copyOf(types);
            }
        }

        /**
         * An object of a type, not known any better.
         *
         * @param type internal name
         */
        record Some(String type) implements From {}

        /** Nothing: what was there is there no longer. */
        record None() implements From {}

        /**
         * What is left when something was taken away.
         *
         * @param argument number of the argument that is taken away, or the key that is; -1 if it is not said what is
         */
        record Less(int argument) implements From {}
    }
}
