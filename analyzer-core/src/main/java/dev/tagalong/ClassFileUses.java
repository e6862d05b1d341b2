package dev.tagalong;

import dev.tagalong.bytecode.ArrivalUses;
import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.Declaration;
import dev.tagalong.catalogue.GeneratedClasses;
import dev.tagalong.finding.ClassNames;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Uses;
import dev.tagalong.graph.LambdaKey;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers changes' questions for uses from class files. */
final class ClassFileUses implements Uses {
    private final ClassFiles files;
    private final ArrivalUses arrival;
    private final Set<String> made;

    /**
     * Of live objects.
     *
     * @param arrived the classes of all that arrives
     * @param later names of the classes of what is not there yet; no arrays
     * @param root the class of what is sent
     * @param lambda what is known of it if it is a lambda, or null
     */
    static ClassFileUses live(
            ClassFiles files,
            Collection<Class<?>> arrived,
            List<String> later,
            Class<?> root,
            @Nullable LambdaKey lambda) {
        // Lambdas are hidden, too, and do stand in the source: what they capture is named after the class around them.
        Set<String> made = arrived.stream()
                .filter(type -> type.isSynthetic() || type.isHidden() || Proxy.isProxyClass(type))
                .map(type -> ClassNames.of(type.getName()))
                .collect(Collectors.toSet());
        // A proxy has no code but its handler's.
        Stream<String> now = arrived.stream()
                .filter(type -> !type.isArray() && !Proxy.isProxyClass(type) && (lambda == null || type != root))
                .map(Class::getName);
        List<String> names = Stream.concat(now, later.stream()).distinct().toList();
        return new ClassFileUses(files, names, root.getName(), lambda, made);
    }

    /**
     * @param arrived names of the classes of all that arrives; no arrays, and not the root if it is a lambda
     * @param root the name of the class of what is sent
     * @param lambda what is known of it if it is a lambda, or null
     * @param made names of classes that no source declares
     */
    ClassFileUses(ClassFiles files, List<String> arrived, String root, @Nullable LambdaKey lambda, Set<String> made) {
        this.files = files;
        this.made = made;
        arrival = lambda == null
                ? ArrivalUses.ofObject(files, arrived, root)
                : ArrivalUses.ofLambda(
                        files,
                        arrived,
                        lambda.interfaceName(),
                        lambda.implOwner(),
                        lambda.implMethod(),
                        lambda.implDescriptor());
    }

    @Override
    public Optional<Member> field(String owner, String field) {
        return arrival.field(owner, field)
                .map(use -> new Member(
                        use.file(),
                        use.modifiers(),
                        use.type(),
                        use.put(),
                        use.restores(),
                        use.users().stream()
                                .map(line -> new Place(line.className(), line.method(), line.file(), line.line()))
                                .toList(),
                        use.followed()));
    }

    @Override
    public Optional<Capture> captured(LambdaKey lambda, int index) {
        return files.captured(lambda.implOwner(), lambda.implMethod(), lambda.implDescriptor(), index)
                .map(use -> new Capture(
                        use.values().stream()
                                .map(value -> new Value(value.member(), value.method()))
                                .toList(),
                        use.only()));
    }

    @Override
    public Optional<Declared> declared(String className) {
        return files.declaration(className).map(ClassFileUses::declared);
    }

    @Override
    public boolean generated(String className) {
        return made.contains(className) || GeneratedClasses.bundled().match(className);
    }

    private static Declared declared(Declaration type) {
        return new Declared(type.file(), type.superclasses(), type.interfaces(), type.open(), type.construct());
    }
}
