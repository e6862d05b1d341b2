package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.FieldFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads how classes are declared. */
final class Declarations {
    private static final String OBJECT = "java/lang/Object";
    private static final String SERIALIZABLE = "java/io/Serializable";

    private final ClassFiles files;
    private final Members members;

    Declarations(ClassFiles files) {
        this.files = files;
        members = new Members(files);
    }

    Optional<Declaration> of(String type) {
        return files.facts(type).map(this::read);
    }

    private Declaration read(ClassFacts facts) {
        Map<String, ClassFacts> supertypes = members.supertypes(facts.name());
        List<String> superclasses = new ArrayList<>();
        String at = facts.superName();
        while (at != null && !at.equals(OBJECT)) {
            superclasses.add(at.replace('/', '.'));
            at = supertypes.containsKey(at) ? supertypes.get(at).superName() : null;
        }
        return new Declaration(
                facts.file(), superclasses, interfaces(supertypes.values()), open(facts), construct(facts));
    }

    private static List<String> interfaces(Collection<ClassFacts> supertypes) {
        return supertypes.stream()
                .flatMap(type -> type.interfaces().stream())
                .map(name -> name.replace('/', '.'))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> open(ClassFacts facts) {
        return facts.fields().stream()
                .filter(field -> (field.access() & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0)
                .filter(field -> !closed(Type.getType(field.descriptor())))
                .map(Declarations::shown)
                .toList();
    }

    private static String shown(FieldFacts field) {
        return field.name() + " (" + SourceTypes.of(field.descriptor(), field.signature()) + ")";
    }

    /** True if every value of the type can be sent: it is final, Serializable, and has no fields but such. */
    private boolean closed(Type type) {
        if (type.getSort() == Type.ARRAY) {
            return closed(type.getElementType());
        }
        if (type.getSort() != Type.OBJECT) {
            return true;
        }
        String name = type.getInternalName();
        Map<String, ClassFacts> supertypes = members.supertypes(name);
        ClassFacts facts = supertypes.get(name);
        if (facts == null || (facts.access() & Opcodes.ACC_FINAL) == 0 || !serializable(supertypes.values())) {
            return false;
        }
        boolean enumeration = (facts.access() & Opcodes.ACC_ENUM) != 0;
        // The JDK's final Serializable classes with references to nothing but values: strings, boxes, dates, times.
        return enumeration
                || name.startsWith("java/lang/")
                || name.startsWith("java/time/")
                || name.equals("java/util/UUID");
    }

    private static boolean serializable(Collection<ClassFacts> supertypes) {
        return supertypes.stream().anyMatch(type -> type.interfaces().contains(SERIALIZABLE));
    }

    private boolean construct(ClassFacts facts) {
        String at = facts.superName();
        while (at != null && !at.equals(OBJECT)) {
            ClassFacts above = files.facts(at).orElse(null);
            if (above == null) {
                return false;
            }
            if (!serializable(members.supertypes(at).values())) {
                return above.method("<init>", "()V")
                        .map(constructor -> reachable(constructor.access(), above.name(), facts.name()))
                        .orElse(false);
            }
            at = above.superName();
        }
        return true;
    }

    private static boolean reachable(int access, String owner, String from) {
        boolean shared = (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0;
        boolean hidden = (access & Opcodes.ACC_PRIVATE) != 0;
        return shared || (!hidden && folder(owner).equals(folder(from)));
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
}
