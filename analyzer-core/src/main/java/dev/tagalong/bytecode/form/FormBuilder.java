package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.FormRules;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import dev.tagalong.serial.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds forms by the rules of {@code java.io.ObjectStreamClass}. */
final class FormBuilder {
    private final Hierarchy hierarchy;
    private final Constructors constructors;
    private final PersistentFields persistentFields;

    FormBuilder(Hierarchy hierarchy, PersistentFields persistentFields) {
        this.hierarchy = hierarchy;
        this.persistentFields = persistentFields;
        constructors = new Constructors(hierarchy);
    }

    /** @param descriptor the array's, as internal names have it */
    static SerialForm array(String descriptor) {
        return new SerialForm(Names.of(descriptor), Kind.ARRAY, List.of(), false, false, null, null);
    }

    SerialForm form(TypeInfo type) throws NotKnown {
        Kind kind = kind(type);
        List<Slot> slots = new ArrayList<>();
        if (kind == Kind.RECORD || kind == Kind.SERIALIZABLE) {
            for (TypeInfo each : hierarchy.chain(type)) {
                slots.add(slot(each, kind == Kind.RECORD));
            }
        }
        boolean hooks = kind == Kind.RECORD || kind == Kind.SERIALIZABLE || kind == Kind.EXTERNALIZABLE;
        return new SerialForm(
                Names.of(type.name()),
                kind,
                slots,
                hooks && hierarchy.replaceHook(type, "writeReplace") != null,
                hooks && hierarchy.replaceHook(type, "readResolve") != null,
                kind == Kind.SERIALIZABLE ? writeFault(type) : null,
                readFault(type, kind));
    }

    /** The order of checks is that of {@code writeObject0}. */
    private Kind kind(TypeInfo type) throws NotKnown {
        switch (type.name()) {
            case "java/lang/Class", "java/io/ObjectStreamClass" -> {
                return Kind.CLASS;
            }
            case "java/lang/String" -> {
                return Kind.STRING;
            }
            default -> {}
        }
        if (hierarchy.isEnum(type)) {
            return Kind.ENUM;
        } else if (!hierarchy.isSerializable(type)) {
            return Kind.NOT_SERIALIZABLE;
        } else if (type.isRecord()) {
            return Kind.RECORD;
        }
        return hierarchy.isExternalizable(type) ? Kind.EXTERNALIZABLE : Kind.SERIALIZABLE;
    }

    private Slot slot(TypeInfo type, boolean record) throws NotKnown {
        List<SerialField> fields = record ? defaultFields(type) : fields(type);
        String fault = null;
        for (SerialField field : fields) {
            if (!field.bound()) {
                fault = FormRules.unmatched(Names.of(type.name()), field.name());
            }
        }
        boolean writes =
                !record && Hierarchy.slotHook(type, SlotHooks.WRITE_OBJECT, SlotHooks.GIVEN_OUTPUT_STREAM) != null;
        boolean reads =
                !record && Hierarchy.slotHook(type, SlotHooks.READ_OBJECT, SlotHooks.GIVEN_INPUT_STREAM) != null;
        return new Slot(Names.of(type.name()), writes, reads, fields, fault);
    }

    /** The fields of an interface are never asked for. */
    private List<SerialField> fields(TypeInfo type) throws NotKnown {
        List<PersistentFields.Entry> declared = type.isInterface() ? List.of() : persistentFields.of(type);
        if (declared == null) {
            return defaultFields(type);
        }
        List<SerialField> fields = new ArrayList<>();
        if (!doubled(declared)) {
            for (PersistentFields.Entry entry : declared) {
                fields.add(new SerialField(entry.name(), entry.type(), bound(type, entry)));
            }
        }
        fields.sort(null);
        return fields;
    }

    private static List<SerialField> defaultFields(TypeInfo type) {
        return type.fields().stream()
                .filter(field -> !field.isStatic() && !field.isTransient())
                .map(field -> new SerialField(field.name(), field.descriptor(), true))
                .sorted()
                .toList();
    }

    /** Reflection finds a field by its name; compilers do not make two of one name. */
    private static boolean bound(TypeInfo type, PersistentFields.Entry entry) {
        FieldInfo field = type.field(entry.name(), entry.type());
        return field != null && !field.isStatic();
    }

    private static boolean doubled(List<PersistentFields.Entry> entries) {
        Set<String> names = new HashSet<>();
        return !entries.stream().allMatch(entry -> names.add(entry.name()));
    }

    /** The stream finds the fault when it describes the object's own class; those of superclasses stay harmless. */
    private @Nullable String writeFault(TypeInfo type) throws NotKnown {
        List<PersistentFields.Entry> declared = type.isInterface() ? null : persistentFields.of(type);
        return declared != null && doubled(declared) ? FormRules.doubled(Names.of(type.name())) : null;
    }

    private @Nullable String readFault(TypeInfo type, Kind kind) throws NotKnown {
        if (kind == Kind.EXTERNALIZABLE) {
            return Constructors.external(type) ? null : FormRules.noPublicConstructor(Names.of(type.name()));
        }
        return kind == Kind.SERIALIZABLE ? constructors.fault(type) : null;
    }
}
