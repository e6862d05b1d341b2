package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * The value of {@code serialPersistentFields}, as the static initializer of the class makes it: an array of {@code new
 * ObjectStreamField}s of constant names and class literals.
 */
final class PersistentFields {
    private static final String FIELD = "java/io/ObjectStreamField";
    private static final String ARRAY = "[L" + FIELD + ";";
    private static final int MASK = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    private static final Map<String, String> PRIMITIVES = Map.of(
            "java/lang/Boolean", "Z",
            "java/lang/Byte", "B",
            "java/lang/Character", "C",
            "java/lang/Short", "S",
            "java/lang/Integer", "I",
            "java/lang/Long", "J",
            "java/lang/Float", "F",
            "java/lang/Double", "D",
            "java/lang/Void", "V");

    private final Program program;

    PersistentFields(Program program) {
        this.program = program;
    }

    /**
     * An entry.
     *
     * @param type descriptor
     */
    record Entry(String name, String type) {}

    /** The entries in their order, or null if the class declares none as the stream demands. */
    @Nullable
    List<Entry> of(TypeInfo type) throws NotKnown {
        FieldInfo field = type.fields().stream()
                .filter(each -> each.name().equals("serialPersistentFields"))
                .findFirst()
                .orElse(null);
        if (field == null
                || (field.access() & MASK) != MASK
                || !field.descriptor().equals(ARRAY)) {
            return null;
        }
        MethodInfo initializer = type.method("<clinit>", "()V");
        if (initializer == null) {
            return null;
        }
        MethodCode code = program.code(initializer);
        if (code == null) {
            throw notConstant(type);
        }
        return new Initializer(type, code).field(field.name());
    }

    private static NotKnown notConstant(TypeInfo type) {
        return new NotKnown("serialPersistentFields of " + Names.of(type.name()) + " is not made of constants");
    }

    /** The code that makes the array: the static initializer, or a static method that it calls. */
    private final class Initializer {
        private final TypeInfo type;
        private final MethodCode code;

        Initializer(TypeInfo type, MethodCode code) {
            this.type = type;
            this.code = code;
        }

        @Nullable
        List<Entry> field(String name) throws NotKnown {
            List<Event.Store> stores = new ArrayList<>();
            for (Event event : code.events()) {
                if (event instanceof Event.Store store
                        && store.base() == null
                        && store.field().name().equals(name)
                        && store.field().owner().equals(type.name())) {
                    stores.add(store);
                }
            }
            if (stores.isEmpty()) {
                return null;
            }
            if (stores.size() > 1 || !always(stores.get(0))) {
                throw notConstant(type);
            }
            return array(stores.get(0).value());
        }

        private boolean always(Event event) {
            return code.always().get(event.at());
        }

        private @Nullable List<Entry> array(Value value) throws NotKnown {
            switch (value.kind()) {
                case NULL -> {
                    return null;
                }
                case STATIC -> {
                    MemberRef member = value.member();
                    if (member.owner().equals("java/io/ObjectStreamClass")
                            && member.name().equals("NO_FIELDS")) {
                        return List.of();
                    } else if (member.owner().equals(type.name())
                            && !member.name().equals("serialPersistentFields")) {
                        return field(member.name());
                    }
                }
                case NEW_ARRAY -> {
                    return elements(value);
                }
                case CALL -> {
                    return called(value);
                }
                default -> {}
            }
            throw notConstant(type);
        }

        /** What a static method without parameters answers, if it is the class's own and has one way to return. */
        private @Nullable List<Entry> called(Value answer) throws NotKnown {
            for (Event event : code.events()) {
                if (event instanceof Event.Call call
                        && call.result() == answer
                        && call.method().owner().equals(type.name())
                        && call.method().descriptor().equals("()" + ARRAY)) {
                    MethodInfo method = type.method(call.method().name(), "()" + ARRAY);
                    MethodCode body = method == null || !method.isStatic() ? null : program.code(method);
                    if (body != null && body != code) {
                        List<Event> returns = body.events().stream()
                                .filter(Event.Return.class::isInstance)
                                .toList();
                        if (returns.size() == 1) {
                            return new Initializer(type, body).array(((Event.Return) returns.get(0)).value());
                        }
                    }
                }
            }
            throw notConstant(type);
        }

        private List<Entry> elements(Value array) throws NotKnown {
            List<Entry> entries = new ArrayList<>();
            for (Event event : code.events()) {
                if (event instanceof Event.ElementStore store && store.array() == array) {
                    if (!always(store)) {
                        throw notConstant(type);
                    }
                    entries.add(entry(store.value()));
                } else if (event instanceof Event.Call call && call.arguments().contains(array)) {
                    throw notConstant(type);
                }
            }
            return entries;
        }

        private Entry entry(Value value) throws NotKnown {
            for (Event event : code.events()) {
                if (value.kind() == Value.Kind.NEW
                        && event instanceof Event.Call call
                        && call.method().owner().equals(FIELD)
                        && call.method().name().equals("<init>")
                        && call.arguments().get(0) == value) {
                    String name = call.arguments().get(1).text();
                    String fieldType = descriptor(call.arguments().get(2));
                    if (call.arguments().get(1).kind() == Value.Kind.STRING && name != null && fieldType != null) {
                        return new Entry(name, fieldType);
                    }
                }
            }
            throw notConstant(type);
        }

        private static @Nullable String descriptor(Value literal) {
            if (literal.kind() == Value.Kind.CLASS && literal.text() != null) {
                String name = literal.text();
                return name.startsWith("[") ? name : "L" + name + ";";
            } else if (literal.kind() == Value.Kind.STATIC
                    && literal.member().name().equals("TYPE")) {
                return PRIMITIVES.get(literal.member().owner());
            }
            return null;
        }
    }
}
