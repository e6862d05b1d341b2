package dev.tagalong.finding;

import java.util.List;
import java.util.Optional;

/** Answers where in the source something stands. Read from class files; never loads or runs a class. */
public interface Places {
    /** Knows nothing: every answer is empty. */
    Places NONE = new Places() {
        @Override
        public List<Place> stores(String owner, String field) {
            return List.of();
        }

        @Override
        public Optional<LambdaSite> lambda(String host, String implOwner, String implMethod, String implDescriptor) {
            return Optional.empty();
        }
    };

    /**
     * The places that assign a value other than the constant null to a field, in the class that declares it and the
     * classes nested with it.
     *
     * @param owner binary name of the class that declares the field
     * @param field the field's name
     * @return sorted, without doubles; empty if there is none or the class file cannot be read
     */
    List<Place> stores(String owner, String field);

    /**
     * The place where a lambda or method reference is made, by what its serialized form says of it.
     *
     * @param host binary name of the capturing class
     * @param implOwner binary name of the class that holds the implementing method
     * @param implMethod name of the implementing method
     * @param implDescriptor its descriptor
     */
    Optional<LambdaSite> lambda(String host, String implOwner, String implMethod, String implDescriptor);

    /**
     * Where a lambda is made and what it captures.
     *
     * @param place the enclosing method as written in the source, and the line
     * @param captured names in order: the variable's name, {@code this} for a receiver, {@code arg<i>} where the class
     *     file keeps no names
     */
    record LambdaSite(Place place, List<String> captured) {
        /** Copies the list. */
        public LambdaSite {
            captured = List.copyOf(captured);
        }
    }
}
