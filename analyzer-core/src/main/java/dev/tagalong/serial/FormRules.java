package dev.tagalong.serial;

/** Wording shared by the builders of {@link SerialForm}, so that both say the same of the same class. */
public final class FormRules {
    private FormRules() {}

    /** A Serializable class whose first superclass that is not has no constructor that reading can call. */
    public static String noConstructor(String superclass) {
        return superclass + " has no accessible no-arg constructor for reading to call";
    }

    /** An Externalizable class without a public no-arg constructor. */
    public static String noPublicConstructor(String className) {
        return className + " has no public no-arg constructor, which reading an Externalizable needs";
    }

    /** A hidden class, whose name no other class can find. */
    public static String hidden() {
        return "its class is hidden, so reading cannot find it by name";
    }

    /** An entry of {@code serialPersistentFields} without a field. */
    public static String unmatched(String className, String field) {
        return "serialPersistentFields of " + className + " names \"" + field + "\", which matches no field";
    }

    /** Two entries of {@code serialPersistentFields} with one name. */
    public static String doubled(String className) {
        return "serialPersistentFields of " + className + " names a field twice";
    }
}
