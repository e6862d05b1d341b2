package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.Call;
import dev.tagalong.bytecode.ClassFacts.FieldFacts;
import dev.tagalong.bytecode.Members.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Says who uses a field where an object arrives. If the object is a task, a lambda or an object with the one method of
 * a functional interface, and all that it calls is found in class files, these are the methods that run; if not, all
 * methods that read the field in its own class, the classes nested with it, and the classes that arrive.
 */
public final class ArrivalUses {
    /** Of more classes than these, what runs on arrival is not followed, and only a field's own nest is read. */
    private static final int MOST_CLASSES = 500;

    private static final String STREAM = "java/io/ObjectOutputStream";

    private final ClassFiles files;
    private final Members members;
    private final List<String> arrived;
    private final Supplier<Arrival> follow;
    private @Nullable Arrival arrival;

    private ArrivalUses(ClassFiles files, List<String> arrived, Supplier<Arrival> follow) {
        this.files = files;
        this.arrived = arrived;
        this.follow = follow;
        members = new Members(files);
    }

    /**
     * Of a lambda.
     *
     * @param arrived names, as {@link Class#getName()} gives them, of the classes of all else that arrives; no arrays
     * @param type binary name of its functional interface
     * @param owner binary name of the class that holds the implementing method
     * @param method its name
     * @param descriptor its descriptor
     */
    public static ArrivalUses ofLambda(
            ClassFiles files, Collection<String> arrived, String type, String owner, String method, String descriptor) {
        List<String> types = own(arrived);
        Call body = new Call(ClassFiles.internal(owner), method, descriptor, false);
        return new ArrivalUses(files, types, () -> Arrival.ofLambda(files, types, ClassFiles.internal(type), body));
    }

    /**
     * Of an object.
     *
     * @param arrived names of the classes of all that arrives; no arrays
     * @param root the name of its class
     */
    public static ArrivalUses ofObject(ClassFiles files, Collection<String> arrived, String root) {
        List<String> types = own(arrived);
        return new ArrivalUses(files, types, () -> Arrival.ofObject(files, types, ClassFiles.internal(root)));
    }

    /** Internal names, without the JDK's, whose code is not read. */
    private static List<String> own(Collection<String> arrived) {
        return arrived.stream()
                .map(ClassFiles::internal)
                .filter(type -> !Arrival.jdk(type))
                .sorted()
                .toList();
    }

    /**
     * How an instance field is declared, and who reads it. Constructors that read it are left out unless it is known
     * that they run on arrival.
     *
     * @param owner binary name of the class that declares the field
     * @param field the field's name
     * @return empty if there is no such field or the class file cannot be read
     */
    public Optional<FieldUse> field(String owner, String field) {
        return files.facts(ClassFiles.internal(owner))
                .flatMap(facts -> facts.fields().stream()
                        .filter(declared ->
                                declared.name().equals(field) && (declared.access() & Opcodes.ACC_STATIC) == 0)
                        .findFirst()
                        .map(declared -> use(facts, declared)));
    }

    private FieldUse use(ClassFacts owner, FieldFacts field) {
        if (arrival == null && arrived.size() <= MOST_CLASSES) {
            arrival = follow.get();
        }
        boolean followed = arrival != null && arrival.known();
        SortedSet<Line> users = new TreeSet<>();
        Collection<Method> readers = arrival != null && followed ? arrival.methods() : all(owner);
        for (Method reader : readers) {
            boolean counts = followed || !reader.code().name().equals("<init>");
            if (counts && reads(reader, owner, field)) {
                users.add(SourceMethods.place(reader.type(), reader.code(), 0));
            }
        }
        return new FieldUse(
                owner.file(),
                modifiers(field.access()),
                SourceTypes.of(field.descriptor(), field.signature()),
                puts(owner),
                owner.methods().stream().anyMatch(method -> method.name().equals("readObject")),
                List.copyOf(users),
                followed);
    }

    private boolean reads(Method reader, ClassFacts owner, FieldFacts field) {
        return reader.code().loads().stream()
                .anyMatch(load -> members.resolves(load.owner(), load.name(), load.descriptor(), owner, field));
    }

    private List<Method> all(ClassFacts owner) {
        Map<String, ClassFacts> types = new LinkedHashMap<>();
        new Nest(files).of(owner).forEach(type -> types.put(type.name(), type));
        for (String type : arrived.size() <= MOST_CLASSES ? arrived : List.<String>of()) {
            members.supertypes(type).values().stream()
                    .filter(facts -> !Arrival.jdk(facts.name()))
                    .forEach(facts -> types.putIfAbsent(facts.name(), facts));
        }
        List<Method> all = new ArrayList<>();
        types.values().forEach(type -> type.methods().forEach(code -> all.add(new Method(type, code))));
        return all;
    }

    private static boolean puts(ClassFacts owner) {
        return owner.fields().stream().anyMatch(field -> field.name().equals("serialPersistentFields"))
                || owner.methods().stream()
                        .filter(method -> method.name().equals("writeObject"))
                        .flatMap(method -> method.calls().stream())
                        .anyMatch(call ->
                                call.owner().equals(STREAM) && call.name().equals("putFields"));
    }

    private static String modifiers(int access) {
        List<String> words = new ArrayList<>();
        if ((access & Opcodes.ACC_PUBLIC) != 0) {
            words.add("public");
        } else if ((access & Opcodes.ACC_PROTECTED) != 0) {
            words.add("protected");
        } else if ((access & Opcodes.ACC_PRIVATE) != 0) {
            words.add("private");
        }
        if ((access & Opcodes.ACC_FINAL) != 0) {
            words.add("final");
        }
        if ((access & Opcodes.ACC_VOLATILE) != 0) {
            words.add("volatile");
        }
        return String.join(" ", words);
    }
}
