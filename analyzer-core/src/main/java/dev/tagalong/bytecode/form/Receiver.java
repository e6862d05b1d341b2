package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a program with another class path cannot read of what this one writes, by the rules of
 * {@code java.io.ObjectStreamClass.initNonProxy} and {@code ObjectInputStream}. Both run on the same JDK.
 */
public final class Receiver {
    private static final String THERE = " on the receiver's class path";

    private final Program here;
    private final FileForms hereForms;
    private final SerialVersions hereVersions;
    private final Program there;
    private final FileForms thereForms;
    private final SerialVersions thereVersions;

    /**
     * @param here what writes
     * @param there what reads; stays open as long as this is used
     */
    public Receiver(Program here, FileForms hereForms, Program there) {
        this.here = here;
        this.hereForms = hereForms;
        this.there = there;
        thereForms = new FileForms(there);
        hereVersions = new SerialVersions(here);
        thereVersions = new SerialVersions(there);
    }

    /**
     * Why an object of a class is lost where it is read: the class is missing. That is no failure where the reader has
     * no field for the object.
     *
     * @param type internal name, or an array's descriptor
     */
    public @Nullable String missing(String type) {
        Type element = type.startsWith("[") ? Type.getType(type).getElementType() : Type.getObjectType(type);
        if (element.getSort() != Type.OBJECT || ofJdk(element.getInternalName())) {
            return null;
        }
        TypeInfo info = here.type(element.getInternalName());
        String name = info == null ? element.getInternalName() : StoredClasses.described(info);
        return there.type(name) == null ? "the class " + Names.of(name) + " is not" + THERE : null;
    }

    /** Why the reader refuses every object of a class, wherever it is held; empty if it does not. */
    public List<String> refused(String type) {
        TypeInfo info = type.startsWith("[") ? null : here.type(type);
        SerialForm form = info == null || ofJdk(type) ? null : hereForms.of(type);
        if (info == null || form == null) {
            return List.of();
        }
        return switch (form.kind()) {
            case ENUM -> enumeration(StoredClasses.described(info));
            case RECORD, SERIALIZABLE, EXTERNALIZABLE -> object(info, form);
            default -> List.of();
        };
    }

    private List<String> enumeration(String name) {
        TypeInfo other = there.type(name);
        return other == null || other.isEnum() ? List.of() : List.of(Names.of(name) + " is no enum" + THERE);
    }

    /** True if an enum of the reader lacks a constant. */
    public boolean lacksConstant(String type, String constant) {
        TypeInfo info = here.type(type);
        TypeInfo other = info == null || ofJdk(type) ? null : there.type(StoredClasses.described(info));
        return other != null
                && other.isEnum()
                && other.fields().stream()
                        .noneMatch(field -> field.name().equals(constant) && (field.access() & Opcodes.ACC_ENUM) != 0);
    }

    private List<String> object(TypeInfo type, SerialForm form) {
        List<String> all = new ArrayList<>();
        for (TypeInfo at = type; at != null && serializable(here, at.name()); at = above(at)) {
            TypeInfo other = ofJdk(at.name()) ? null : there.type(at.name());
            if (other != null) {
                version(at, other, all);
                fields(at, form, all);
            }
        }
        TypeInfo other = there.type(type.name());
        if (other != null) {
            instance(type, form, other, all);
        }
        return all;
    }

    private @Nullable TypeInfo above(TypeInfo type) {
        return type.superName() == null ? null : here.type(type.superName());
    }

    private void version(TypeInfo type, TypeInfo other, List<String> all) {
        if (!serializable(there, other.name()) || other.isRecord()) {
            return;
        }
        SerialVersions.Version mine = hereVersions.of(type.name());
        SerialVersions.Version theirs = thereVersions.of(other.name());
        if (mine.value() != null && theirs.value() != null && !mine.value().equals(theirs.value())) {
            all.add("the serialVersionUID of " + Names.of(type.name()) + " is " + words(mine) + ", and " + words(theirs)
                    + THERE);
        }
    }

    private static String words(SerialVersions.Version version) {
        return version.value() + (version.declared() ? "" : ", computed from its members");
    }

    private void fields(TypeInfo type, SerialForm form, List<String> all) {
        for (SerialField field : fields(form, type.name())) {
            SerialField other = field(thereForms, type.name(), field.name());
            if (other != null
                    && (field.primitive() || other.primitive())
                    && !field.type().equals(other.type())) {
                all.add("the type of " + Names.of(type.name()) + "." + field.name() + " is "
                        + Type.getType(field.type()).getClassName() + ", and "
                        + Type.getType(other.type()).getClassName() + THERE);
            }
        }
    }

    private void instance(TypeInfo type, SerialForm form, TypeInfo other, List<String> all) {
        String name = Names.of(type.name());
        SerialForm theirs = thereForms.of(type.name());
        if (theirs == null) {
            return;
        }
        boolean external = form.kind() == SerialForm.Kind.EXTERNALIZABLE;
        if (theirs.kind() == SerialForm.Kind.NOT_SERIALIZABLE) {
            all.add(name + " is not Serializable" + THERE);
        } else if (other.isEnum()) {
            all.add(name + " is an enum" + THERE);
        } else if (external != (theirs.kind() == SerialForm.Kind.EXTERNALIZABLE)) {
            all.add(name + " is " + (external ? "not " : "") + "Externalizable" + THERE);
        } else if (theirs.readFault() != null && form.readFault() == null) {
            all.add(theirs.readFault() + THERE);
        } else if (other.isAbstract()) {
            all.add(name + " is abstract" + THERE);
        }
    }

    /** True if the reader keeps what a field holds; what it has no field for is read and dropped. */
    public boolean keeps(String owner, String field) {
        String type = owner.replace('.', '/');
        SerialForm form = ofJdk(type) ? null : thereForms.of(type);
        return form == null
                || form.kind() == SerialForm.Kind.EXTERNALIZABLE
                || field(thereForms, type, field) != null
                || field(hereForms, type, field) == null;
    }

    /**
     * Why an object does not fit into the field that held it.
     *
     * @param owner binary name of the class that declares the field
     * @param type internal name of the object's class, or an array's descriptor
     */
    public @Nullable String misplaced(String owner, String field, String type) {
        SerialField theirs = ofJdk(owner.replace('.', '/')) ? null : field(thereForms, owner.replace('.', '/'), field);
        if (theirs == null || theirs.primitive()) {
            return null;
        }
        String declared = Type.getType(theirs.type()).getInternalName();
        boolean known = declared.startsWith("[") || there.type(declared) != null;
        boolean fits = there.isSubtype(type, declared) || !there.knowsSupertypes(type);
        return !known || fits || missing(type) != null
                ? null
                : owner + "." + field + " is a " + Names.of(declared) + THERE + ", and " + Names.of(type) + " is none";
    }

    /** Why a lambda is refused; null if it is not. */
    public @Nullable String lambda(String host, Event.Lambda made) {
        TypeInfo other = ofJdk(host) ? null : there.type(host);
        if (other == null) {
            return null;
        }
        List<String> versions = new ArrayList<>();
        TypeInfo mine = here.type(host);
        if (mine != null && serializable(here, host)) {
            version(mine, other, versions);
        }
        if (!versions.isEmpty()) {
            return versions.get(0);
        }
        MethodInfo finder =
                other.method("$deserializeLambda$", "(Ljava/lang/invoke/SerializedLambda;)Ljava/lang/Object;");
        if (finder == null) {
            return Names.of(host) + " has no Serializable lambda" + THERE;
        }
        boolean found;
        try {
            found = ReadableLambdas.of(there.bytes(other))
                    .contains(new ReadableLambdas.Entry(
                            made.interfaces().get(0), made.method().name(), made.handle(), made.implementation()));
        } catch (IOException unreadable) {
            return null;
        }
        return found
                ? null
                : Names.of(host) + " has no Serializable lambda that runs "
                        + made.implementation().name() + THERE;
    }

    private static @Nullable SerialField field(FileForms forms, String type, String name) {
        SerialForm form = forms.of(type);
        return form == null
                ? null
                : fields(form, type).stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    private static List<SerialField> fields(SerialForm form, String type) {
        return form.slots().stream()
                .filter(slot -> slot.className().equals(Names.of(type)))
                .findFirst()
                .map(Slot::fields)
                .orElse(List.of());
    }

    private static boolean serializable(Program program, String type) {
        return program.isSubtype(type, Hierarchy.SERIALIZABLE);
    }

    private boolean ofJdk(String type) {
        TypeInfo info = here.type(type);
        return info != null && info.origin() == TypeInfo.Origin.JDK;
    }
}
