package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.Injections;
import dev.tagalong.catalogue.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** What profiles of frameworks say of a program: whose code is whose, and what is set at run time or on arrival. */
final class Frameworks {
    private static final Injections INJECTIONS = Injections.bundled();

    private final Program program;
    private final List<Profile> profiles;
    private final List<Profile.StandIn> standIns;
    private final List<Profile.Arrival> arrivals;
    private final Annotations annotations;
    private final Map<String, Boolean> own = new HashMap<>();

    Frameworks(Program program, List<Profile> profiles) {
        this.program = program;
        this.profiles = profiles;
        annotations = new Annotations(program);
        arrivals = profiles.stream()
                .flatMap(profile -> profile.arrivals().stream())
                .toList();
        standIns = profiles.stream()
                .flatMap(profile -> profile.standIns().stream())
                .toList();
    }

    /**
     * True for a framework's own class, unless it is what is reported on. What it sends is the framework's business,
     * and its methods are not looked into: the profile says what of the program goes with them.
     */
    boolean own(TypeInfo type) {
        return type.origin() == TypeInfo.Origin.LIBRARY
                && own.computeIfAbsent(type.name(), name -> {
                    String binary = Names.of(name);
                    return profiles.stream().anyMatch(profile -> profile.owns(binary));
                });
    }

    /** The same of a class by its internal name. */
    boolean own(String name) {
        TypeInfo type = profiles.isEmpty() ? null : program.type(name);
        return type != null && own(type);
    }

    /** Those of classes and methods. */
    Annotations annotations() {
        return annotations;
    }

    /** True for a method that a framework calls only where an object has arrived. */
    boolean arrives(MethodInfo method) {
        return !method.isStatic()
                && !method.isConstructor()
                && arrivals.stream().anyMatch(arrival -> arrives(arrival, method));
    }

    private boolean arrives(Profile.Arrival arrival, MethodInfo method) {
        String owner = arrival.owner().replace('.', '/');
        if (!program.isSubtype(method.owner(), owner)) {
            return false;
        }
        if (!arrival.annotations().isEmpty()) {
            return annotations.of(method).keySet().stream().anyMatch(arrival.annotations()::contains);
        }
        return arrival.methods().isEmpty()
                ? overrides(method, owner)
                : arrival.methods().contains(method.name());
    }

    /** True if the framework declares the method too, in a class above that is, or is below, the owner. */
    private boolean overrides(MethodInfo method, String owner) {
        for (String above : program.supertypes(method.owner())) {
            TypeInfo type = program.type(above);
            if (type != null
                    && type.origin() == TypeInfo.Origin.LIBRARY
                    && program.isSubtype(above, owner)
                    && type.methods().stream().anyMatch(each -> isOverridden(each, method))) {
                return true;
            }
        }
        return false;
    }

    /** By name and number of parameters: with type arguments in place, descriptors differ. */
    private static boolean isOverridden(MethodInfo above, MethodInfo method) {
        return above.name().equals(method.name())
                && !above.isStatic()
                && !above.isPrivate()
                && Type.getArgumentTypes(above.descriptor()).length
                        == Type.getArgumentTypes(method.descriptor()).length;
    }

    /** Who sets a field, as in {@link Injections#setter}; null if nobody does, or it is set to a stand-in. */
    @Nullable
    String setter(FieldInfo field) {
        String setter = INJECTIONS.setter(field.annotations());
        boolean standIn = setter != null && standIns.stream().anyMatch(each -> is(each, field));
        return standIn ? null : setter;
    }

    private boolean is(Profile.StandIn standIn, FieldInfo field) {
        return field.annotations().contains(standIn.annotation())
                && (standIn.holders().isEmpty()
                        || standIn.holders().stream()
                                .anyMatch(holder -> program.isSubtype(field.owner(), holder.replace('.', '/'))))
                && (standIn.scopes().isEmpty() || scoped(standIn, field.descriptor()));
    }

    private boolean scoped(Profile.StandIn standIn, String descriptor) {
        String name = Types.reference(descriptor);
        TypeInfo type = name == null ? null : program.type(name);
        return type != null && type.annotations().stream().anyMatch(standIn.scopes()::contains);
    }
}
