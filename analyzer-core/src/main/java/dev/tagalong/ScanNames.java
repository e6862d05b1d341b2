package dev.tagalong;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.PathException;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.DoorCall;
import dev.tagalong.catalogue.NamePatterns;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.SendSite;
import java.util.List;

/** Holds the names in the options of a scan against the program: what is not there was misspelt. */
final class ScanNames {
    private final Program program;

    private ScanNames(Program program) {
        this.program = program;
    }

    /** @throws PathException if a pattern fits no class of what is scanned, or a method that sends is not there */
    static void check(ScanOptions options, Program program) {
        ScanNames names = new ScanNames(program);
        options.roots().forEach(names::root);
        options.sendSites().forEach(names::sendSite);
        for (Profile profile : options.profiles()) {
            profile.doors().forEach(door -> door.calls().forEach(call -> names.call(door, call)));
        }
    }

    private void call(Door door, DoorCall call) {
        String where = "door '" + door.name() + "' of the profile " + door.title();
        TypeInfo type = program.type(call.owner().replace('.', '/'));
        if (type == null) {
            throw new PathException("There is no class " + call.owner() + " of the " + where
                    + ": write its full name with the package, and see that it is on the class path.");
        }
        for (String method : call.methods()) {
            boolean there = program.supertypes(type.name()).stream()
                    .map(program::type)
                    .anyMatch(each -> each != null
                            && each.methods().stream()
                                    .anyMatch(declared -> declared.name().equals(method)));
            if (!there) {
                throw new PathException("The class " + call.owner() + " of the " + where + " has no method " + method
                        + ": write the name that the class or one above it declares.");
            }
        }
    }

    private void root(String pattern) {
        NamePatterns written = NamePatterns.of(List.of(pattern));
        if (program.own().stream().noneMatch(type -> written.match(type.name().replace('/', '.')))) {
            throw new PathException("No class of what is scanned fits the root '" + pattern
                    + "': write its full name with the package, or a pattern such as com.acme.*.");
        }
    }

    private void sendSite(SendSite site) {
        TypeInfo type = program.type(site.owner().replace('.', '/'));
        if (type == null) {
            throw new PathException("There is no class of the send site " + site.api()
                    + ": write its full name with the package, and see that it is on the class path.");
        }
        if (type.methods().stream().noneMatch(method -> method.name().equals(site.method()))) {
            throw new PathException(
                    "The class of the send site " + site.api() + " declares no such method: name the class that does.");
        }
    }
}
