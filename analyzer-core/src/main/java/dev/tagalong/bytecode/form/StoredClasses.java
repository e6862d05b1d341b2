package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import dev.tagalong.serial.StoredChanges;
import dev.tagalong.serial.StoredClass;
import dev.tagalong.serial.StoredClass.Hook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What stored data says of the classes of a program, from their class files. */
public final class StoredClasses implements StoredChanges.Now {
    private static final String WRITE = "(Ljava/io/ObjectOutputStream;)V";
    private static final String READ = "(Ljava/io/ObjectInputStream;)V";

    private static final List<Type> PRIMITIVES = List.of(
            Type.BOOLEAN_TYPE,
            Type.BYTE_TYPE,
            Type.CHAR_TYPE,
            Type.DOUBLE_TYPE,
            Type.FLOAT_TYPE,
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.SHORT_TYPE);

    private final Program program;
    private final FileForms forms;
    private final SerialVersions versions;
    private final Bodies bodies;

    /** Of the classes of a program and of the JDK. */
    public StoredClasses(Program program, FileForms forms) {
        this.program = program;
        this.forms = forms;
        versions = new SerialVersions(program);
        bodies = new Bodies(program);
    }

    /**
     * What is stored with an object of exactly a class: that class, and its superclasses as parts. Nothing of the JDK's
     * classes, which keep their forms, of arrays, and of classes that are not Serializable or not known.
     *
     * @param type internal name, or an array's descriptor
     */
    public Collection<StoredClass> of(String type) {
        List<StoredClass> all = new ArrayList<>();
        TypeInfo info = type.startsWith("[") ? null : program.type(type);
        String at = info == null ? null : described(info);
        while (at != null) {
            TypeInfo each = program.type(at);
            SerialForm form = each == null || each.origin() == TypeInfo.Origin.JDK ? null : forms.of(at);
            if (each == null || form == null || !stored(form.kind())) {
                return all;
            }
            all.add(form(each, form, !all.isEmpty() || each.isAbstract()));
            at = above(each);
        }
        return all;
    }

    @Override
    public StoredChanges.@Nullable Present present(String className) {
        TypeInfo type = program.type(className.replace('.', '/'));
        SerialForm form = type == null ? null : forms.of(type.name());
        if (type == null || form == null) {
            return null;
        }
        String fault = type.isAbstract() && !type.isEnum() ? "it is abstract" : form.readFault();
        return new StoredChanges.Present(form(type, form, false), fault, readsData(type, form));
    }

    @Override
    public @Nullable String unknown(String className) {
        String name = className.replace('.', '/');
        return program.type(name) == null || forms.of(name) != null ? null : forms.unknown(name);
    }

    @Override
    public boolean fits(String type, String into) {
        String held = internal(type);
        String field = internal(into);
        return held.equals(field) || program.isSubtype(held, field) || !program.knowsSupertypes(held);
    }

    /** The class by which the stream describes an object: of an enum constant with a body, the enum. */
    static String described(TypeInfo type) {
        String above = type.superName();
        return type.isEnum() && above != null && !above.equals(Hierarchy.ENUM) ? above : type.name();
    }

    private static boolean stored(SerialForm.Kind kind) {
        return EnumSet.of(
                        SerialForm.Kind.SERIALIZABLE,
                        SerialForm.Kind.EXTERNALIZABLE,
                        SerialForm.Kind.ENUM,
                        SerialForm.Kind.RECORD)
                .contains(kind);
    }

    private StoredClass form(TypeInfo type, SerialForm form, boolean part) {
        boolean constant = form.kind() == SerialForm.Kind.ENUM;
        boolean versioned = stored(form.kind()) && !constant;
        SerialVersions.Version version = versioned ? versions.of(type.name()) : null;
        return new StoredClass(
                Names.of(type.name()),
                form.kind(),
                part && !constant,
                version == null ? null : version.value(),
                version != null && version.declared(),
                versioned ? Optional.ofNullable(above(type)).map(Names::of).orElse(null) : null,
                slot(form).map(Slot::fields).orElse(List.of()).stream()
                        .map(field -> new StoredClass.Field(
                                field.name(), Type.getType(field.type()).getClassName()))
                        .toList(),
                constant ? constants(type) : new TreeSet<>(),
                constant ? Set.of() : hooks(type, form));
    }

    private @Nullable String above(TypeInfo type) {
        String above = type.superName();
        return above == null || type.isEnum() || !program.isSubtype(above, Hierarchy.SERIALIZABLE) ? null : above;
    }

    private static NavigableSet<String> constants(TypeInfo type) {
        return type.fields().stream()
                .filter(field -> (field.access() & Opcodes.ACC_ENUM) != 0)
                .map(FieldInfo::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<Slot> slot(SerialForm form) {
        return form.slots().stream()
                .filter(slot -> slot.className().equals(form.className()))
                .findFirst();
    }

    private Set<Hook> hooks(TypeInfo type, SerialForm form) {
        Set<Hook> hooks = EnumSet.noneOf(Hook.class);
        slot(form).filter(slot -> form.kind() == SerialForm.Kind.SERIALIZABLE).ifPresent(slot -> {
            if (slot.readsItself()) {
                hooks.add(Hook.READ_OBJECT);
            }
            if (slot.writesItself()) {
                hooks.add(Hook.WRITE_OBJECT);
                StreamScript script = script(type, "writeObject", WRITE);
                if (script == null || !script.complete() || more(script)) {
                    hooks.add(Hook.OWN_DATA);
                }
            }
        });
        if (form.replaces()) {
            hooks.add(Hook.WRITE_REPLACE);
        }
        if (form.resolves()) {
            hooks.add(Hook.READ_RESOLVE);
        }
        return hooks;
    }

    /** What the hook plainly reads on every run; what is not known of it is not held against it. */
    private boolean readsData(TypeInfo type, SerialForm form) {
        boolean reads = form.kind() == SerialForm.Kind.SERIALIZABLE
                && slot(form).map(Slot::readsItself).orElse(false);
        StreamScript script = reads ? script(type, "readObject", READ) : null;
        return script != null && more(script);
    }

    private static boolean more(StreamScript script) {
        return script.steps().stream().anyMatch(step -> step.what() != StreamScript.What.FIELDS);
    }

    private @Nullable StreamScript script(TypeInfo type, String hook, String descriptor) {
        MethodInfo method = program.method(new MemberRef(type.name(), hook, descriptor));
        Body body = method == null ? null : bodies.of(method);
        return body == null ? null : StreamScript.of(body, 1);
    }

    private static String internal(String type) {
        int dimensions = type.indexOf('[') < 0 ? 0 : (type.length() - type.indexOf('[')) / 2;
        if (dimensions == 0) {
            return type.replace('.', '/');
        }
        String element = type.substring(0, type.indexOf('['));
        Type primitive = PRIMITIVES.stream()
                .filter(each -> each.getClassName().equals(element))
                .findFirst()
                .orElseGet(() -> Type.getObjectType(element.replace('.', '/')));
        return "[".repeat(dimensions) + primitive.getDescriptor();
    }
}
