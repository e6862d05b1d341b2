package dev.tagalong;

import dev.tagalong.bytecode.ArrivalUses;
import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.Declaration;
import dev.tagalong.finding.Place;
import dev.tagalong.finding.Uses;
import dev.tagalong.graph.LambdaKey;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers changes' questions for uses from class files. */
final class ClassFileUses implements Uses {
    private final ClassFiles files;
    private final ArrivalUses arrival;

    /**
     * @param arrived the classes of all that arrives
     * @param root the class of what is sent
     * @param lambda what is known of it if it is a lambda, or null
     */
    ClassFileUses(ClassFiles files, Collection<Class<?>> arrived, Class<?> root, @Nullable LambdaKey lambda) {
        this.files = files;
        // A proxy has no code but its handler's.
        List<String> names = arrived.stream()
                .filter(type -> !type.isArray() && !Proxy.isProxyClass(type) && (lambda == null || type != root))
                .map(Class::getName)
                .toList();
        arrival = lambda == null
                ? ArrivalUses.ofObject(files, names, root.getName())
                : ArrivalUses.ofLambda(
                        files,
                        names,
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

    private static Declared declared(Declaration type) {
        return new Declared(type.file(), type.superclasses(), type.interfaces(), type.open(), type.construct());
    }
}
