package dev.tagalong;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.DoorCondition;
import dev.tagalong.catalogue.Libraries;
import dev.tagalong.catalogue.Profile;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what is known of a program lets objects leave by a door. */
final class ScanConditions {
    private static final Libraries LIBRARIES = Libraries.bundled();

    private final ClassPath path;
    private final Program program;

    /**
     * Names of all classes but the JDK's. They are not asked for: what is asked for and not there counts as missing.
     */
    private final Set<String> classes;

    ScanConditions(ClassPath path, Program program) {
        this.path = path;
        this.program = program;
        classes = program.types().stream().map(TypeInfo::name).collect(Collectors.toUnmodifiableSet());
    }

    /** True if a class of this binary name is there, outside of the JDK. */
    boolean has(String className) {
        return classes.contains(className.replace('.', '/'));
    }

    /** True if objects leave by a door. */
    boolean open(Profile profile, Door door) {
        return (door.conditions().isEmpty() || door.conditions().stream().anyMatch(each -> holds(profile, each)))
                && door.exceptions().stream().noneMatch(each -> holds(profile, each));
    }

    private boolean holds(Profile profile, DoorCondition condition) {
        if (condition instanceof DoorCondition.HasText text) {
            return path.hasText(text.file(), text.text());
        } else if (condition instanceof DoorCondition.Uses uses) {
            return mentioning(uses).anyMatch(type -> ofProgram(profile, type));
        } else if (condition instanceof DoorCondition.Declares declares) {
            return program.own().stream()
                    .flatMap(type -> type.methods().stream())
                    .anyMatch(method -> method.name().equals(declares.method()));
        }
        return has(((DoorCondition.HasClass) condition).className());
    }

    private Stream<TypeInfo> mentioning(DoorCondition.Uses uses) {
        String owner = uses.className().replace('.', '/');
        if (uses.members().isEmpty()) {
            return program.mentioningClass(owner).stream();
        }
        return !has(uses.className())
                ? Stream.of()
                : program.supertypes(owner).stream()
                        .filter(classes::contains)
                        .map(program::type)
                        .flatMap(type -> type == null ? Stream.of() : members(type, owner))
                        .filter(member -> uses.members().contains(member.name()))
                        .map(program::mentioning)
                        .flatMap(Collection::stream);
    }

    private static Stream<MemberRef> members(TypeInfo type, String owner) {
        return Stream.concat(
                type.methods().stream().map(method -> new MemberRef(owner, method.name(), method.descriptor())),
                type.fields().stream().map(field -> new MemberRef(owner, field.name(), field.descriptor())));
    }

    /** True for the program's own classes, and for libraries that are its authors' for all that is known. */
    private static boolean ofProgram(Profile profile, TypeInfo type) {
        String name = type.name().replace('/', '.');
        return type.origin() == TypeInfo.Origin.OWN
                || (type.origin() == TypeInfo.Origin.LIBRARY
                        && !profile.owns(name)
                        && LIBRARIES.prefixes().stream().noneMatch(name::startsWith));
    }
}
