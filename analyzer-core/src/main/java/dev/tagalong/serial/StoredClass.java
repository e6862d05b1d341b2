package dev.tagalong.serial;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stored data says, or relies on, of one class: the part of its form that a later version of the class has to keep
 * to.
 *
 * @param name binary name
 * @param kind one of {@code SERIALIZABLE}, {@code EXTERNALIZABLE}, {@code ENUM}, {@code RECORD} and
 *     {@code NOT_SERIALIZABLE}, which is never stored
 * @param part true if the class is stored only as a superclass of others
 * @param version its {@code serialVersionUID}; null if it is not known, or the class is an enum
 * @param declared true if the class declares its version, false if it is computed from its members
 * @param above binary name of its direct superclass if that is Serializable and not the JDK's, otherwise null
 * @param fields what a default write writes, sorted by name; the components of a record
 * @param constants names of an enum's constants
 * @param hooks what it does itself
 */
public record StoredClass(
        String name,
        SerialForm.Kind kind,
        boolean part,
        @Nullable Long version,
        boolean declared,
        @Nullable String above,
        List<Field> fields,
        NavigableSet<String> constants,
        Set<Hook> hooks) {
    /** Copies and sorts. */
    public StoredClass {
        fields = fields.stream().sorted().toList();
        constants = new TreeSet<>(constants);
        hooks = Set.copyOf(hooks);
    }

    /**
     * A field in the stream.
     *
     * @param type such as {@code int}, {@code java.lang.String} or {@code demo.Job[]}
     */
    public record Field(String name, String type) implements Comparable<Field> {
        private static final Set<String> PRIMITIVES =
                Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

        /** True if the type is primitive. */
        public boolean primitive() {
            return PRIMITIVES.contains(type);
        }

        @Override
        public int compareTo(Field other) {
            int order = name.compareTo(other.name);
            return order == 0 ? type.compareTo(other.type) : order;
        }
    }

    /** What a class does itself when its objects are written or read. */
    public enum Hook {
        /** It has a {@code writeObject}. */
        WRITE_OBJECT("writeObject"),
        /** It has a {@code readObject}. */
        READ_OBJECT("readObject"),
        /** It has, or inherits, a {@code writeReplace}. */
        WRITE_REPLACE("writeReplace"),
        /** It has, or inherits, a {@code readResolve}. */
        READ_RESOLVE("readResolve"),
        /** Its {@code writeObject} can write more than its fields. */
        OWN_DATA("data");

        private final String word;

        Hook(String word) {
            this.word = word;
        }

        /** The word for it in a file. */
        public String word() {
            return word;
        }
    }

    /** True if it does this itself. */
    public boolean has(Hook hook) {
        return hooks.contains(hook);
    }

    /** The field of a name, or null. */
    public @Nullable Field field(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The same as it is stored elsewhere, too. */
    StoredClass and(StoredClass other) {
        return part && !other.part ? other : this;
    }

    /** True if the stream writes its fields. */
    boolean hasFields() {
        return kind == SerialForm.Kind.SERIALIZABLE || kind == SerialForm.Kind.RECORD;
    }

    /** True if the versions are known and differ. */
    boolean otherVersion(StoredClass other) {
        return version != null && other.version != null && !Objects.equals(version, other.version);
    }
}
