package dev.tagalong.generated;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a generated class is to be.
 *
 * @param name simple name
 * @param parent generated superclass, or null
 * @param jdkParent superclass from the JDK as it stands in the source; used where {@code parent} is null
 * @param form what it says of itself
 * @param interfaces further interfaces
 * @param fields its fields in the order of the source; the first is a serializable one of type Object
 * @param noArg access of the constructor without arguments, or null for none
 * @param writing its {@code writeObject}
 * @param reads true if it also has the fitting {@code readObject}
 * @param replacing its {@code writeReplace}
 * @param replaceAccess access of that
 * @param persistent its {@code serialPersistentFields}
 * @param external its {@code writeExternal}
 * @param resolving what its {@code readResolve} answers; empty for none
 * @param members further members
 */
record ClassPlan(
        String name,
        @Nullable ClassPlan parent,
        JdkParent jdkParent,
        Form form,
        List<String> interfaces,
        List<FieldPlan> fields,
        @Nullable String noArg,
        WriteHook writing,
        boolean reads,
        ReplaceHook replacing,
        String replaceAccess,
        PersistentFields persistent,
        ExternalHook external,
        String resolving,
        String members) {
    /** What a class says of itself; its superclass can say more. */
    enum Form {
        PLAIN(""),
        SERIALIZABLE("Serializable"),
        EXTERNALIZABLE("Externalizable");

        final String source;

        Form(String source) {
            this.source = source;
        }
    }

    /** Superclasses from the JDK. */
    enum JdkParent {
        OBJECT("Object", "", false),
        LIST("ArrayList<Object>", "", true),
        MAP("HashMap<Object, Object>", "", true),
        THREAD("Thread", "", false),
        REFERENCE("WeakReference<Object>", "null", false),
        EXCEPTION("RuntimeException", "\"message\"", true);

        final String source;
        final String arguments;
        final boolean serializable;

        JdkParent(String source, String arguments, boolean serializable) {
            this.source = source;
            this.arguments = arguments;
            this.serializable = serializable;
        }
    }

    /**
     * A field.
     *
     * @param modifiers such as {@code transient}; can be empty
     * @param type as it stands in the source
     * @param initial its initializer with the equals sign, or empty
     */
    record FieldPlan(String modifiers, String type, String name, String initial) {
        String source() {
            return (modifiers.isEmpty() ? "" : modifiers + " ") + type + " " + name + initial + ";\n";
        }
    }

    ClassPlan withMembers(String more) {
        return new ClassPlan(
                name,
                parent,
                jdkParent,
                form,
                interfaces,
                fields,
                noArg,
                writing,
                reads,
                replacing,
                replaceAccess,
                persistent,
                external,
                resolving,
                more);
    }

    boolean serializable() {
        return form != Form.PLAIN
                || interfaces.contains("I1")
                || interfaces.contains("SerTask")
                || (parent == null ? jdkParent.serializable : parent.serializable());
    }

    boolean externalizable() {
        return form == Form.EXTERNALIZABLE || (parent != null && parent.externalizable());
    }

    JdkParent ancestor() {
        return parent == null ? jdkParent : parent.ancestor();
    }

    /** The nearest {@code writeReplace} that this class can see in itself or above, or null. */
    @Nullable
    ClassPlan replacer() {
        if (replacing != ReplaceHook.NONE) {
            return this;
        }
        ClassPlan above = parent == null ? null : parent.replacer();
        return above == null || above.replaceAccess.equals("private") ? null : above;
    }

    /** Traits of the objects of exactly this class. */
    Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (!serializable()) {
            traits.add(Trait.OFFENDS);
            return traits;
        }
        ClassPlan replacer = replacer();
        if (replacer != null && replacer.replacing.offends()) {
            traits.add(Trait.OFFENDS);
        }
        if (ancestor() == JdkParent.MAP) {
            traits.add(Trait.HASHES);
        }
        if (ancestor() == JdkParent.EXCEPTION) {
            traits.add(Trait.NO_NULLS); // among its suppressed exceptions
        }
        for (ClassPlan plan = this; plan != null; plan = plan.parent) {
            if (plan.serializable()) {
                traits.addAll(plan.slotTraits());
            }
            if (!plan.resolving.isEmpty()) {
                traits.add(Trait.OWN_READING); // inherited, whatever the superclass is
            }
        }
        return traits;
    }

    private Set<Trait> slotTraits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (form == Form.EXTERNALIZABLE) {
            traits.addAll(external.traits());
        }
        traits.addAll(writing.traits());
        if (reads) {
            traits.add(Trait.OWN_READING);
        }
        if (persistent.offends()) {
            traits.add(Trait.OFFENDS);
        }
        return traits;
    }
}
