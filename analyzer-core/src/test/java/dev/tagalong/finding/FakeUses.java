package dev.tagalong.finding;

import dev.tagalong.graph.LambdaKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Uses that a test names. */
public final class FakeUses implements Uses {
    private final Map<String, Member> fields = new HashMap<>();
    private final Map<String, Capture> captures = new HashMap<>();
    private final Map<String, Declared> classes = new HashMap<>();
    private final Set<String> made = new HashSet<>();

    /** A field, from {@code demo.Popen#finalizer}, and the methods that use it on arrival, {@code demo.Popen.join}. */
    public FakeUses field(String member, String file, String modifiers, String type, String... users) {
        List<Place> places = Stream.of(users)
                .map(user -> new Place(
                        user.substring(0, user.lastIndexOf('.')), user.substring(user.lastIndexOf('.') + 1), file, 0))
                .toList();
        return field(member, new Member(file, modifiers, type, false, false, places, true));
    }

    /** A field. */
    public FakeUses field(String member, Member use) {
        fields.put(member, use);
        return this;
    }

    /** What a lambda does with a captured value, by the name of its implementing method. */
    public FakeUses captures(String implMethod, int index, Capture use) {
        captures.put(implMethod + "#" + index, use);
        return this;
    }

    /** How a class is declared. */
    public FakeUses type(String className, Declared declared) {
        classes.put(className, declared);
        return this;
    }

    /** A class that no source declares. */
    public FakeUses generates(String className) {
        made.add(className);
        return this;
    }

    @Override
    public Optional<Member> field(String owner, String field) {
        return Optional.ofNullable(fields.get(owner + "#" + field));
    }

    @Override
    public Optional<Capture> captured(LambdaKey lambda, int index) {
        return Optional.ofNullable(captures.get(lambda.implMethod() + "#" + index));
    }

    @Override
    public Optional<Declared> declared(String className) {
        return Optional.ofNullable(classes.get(className));
    }

    @Override
    public boolean generated(String className) {
        return made.contains(className);
    }
}
