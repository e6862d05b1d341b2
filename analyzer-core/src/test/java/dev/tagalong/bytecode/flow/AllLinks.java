package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All links that a search finds, those to what can be sent included. */
public final class AllLinks {
    private static final long BUDGET = 50_000_000;

    private final Set<String> names = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    /** By their names, the types of what is held. */
    private final Map<String, Set<String>> open = new HashMap<>();

    private final Set<String> unjudged = new HashSet<>();
    /** Of the program's own classes, themselves included. */
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    private AllLinks() {}

    /** Those behind what a program sends. */
    public static AllLinks of(Path classes) {
        AllLinks all = new AllLinks();
        try (ClassPath path = ClassPath.open(List.of(classes), List.of(), null)) {
            Program program = Program.of(path, 1);
            ProgramSearch search = Searches.of(new CodeIndex(program), BUDGET, Certainty.POSSIBLE);
            for (SendSite site : SendSites.bundled()) {
                search.send(site);
            }
            search.run();
            program.own().forEach(type -> all.supertypes.put(Names.of(type.name()), supertypes(program, type.name())));
            for (Found.Link link : search.links()) {
                all.add(program, link);
                if (!search.judged(link)) {
                    all.unjudged.add(name(link.label()));
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> supertypes(Program program, String type) {
        Set<String> all = new HashSet<>(Set.of(Names.of(type)));
        TypeInfo info = program.type(type);
        if (info != null) {
            info.interfaces().forEach(each -> all.addAll(supertypes(program, each)));
            if (info.superName() != null) {
                all.addAll(supertypes(program, info.superName()));
            }
        }
        return all;
    }

    private void add(Program program, Found.Link link) {
        String name = name(link.label());
        names.add(name);
        TypeInfo type = program.type(link.to().type());
        // Of some objects that the JDK makes, a model names just an interface of theirs.
        if (link.to().exact() && (type == null || !type.isInterface())) {
            exact.add(name + " " + held(Names.of(program, link.to())));
        } else {
            open.computeIfAbsent(name, key -> new HashSet<>()).add(Names.of(program, link.to()));
        }
    }

    /**
     * True if a link to an object of a class was found, one to an object known by its type only, or the place is listed
     * as not judged.
     *
     * @param name as {@link #name} has it
     * @param className binary name of the class of what is held
     */
    public boolean tell(String name, String className) {
        // A replacement of the JDK's is replaced in turn, which a search does not go into.
        boolean standIn = name.endsWith(":replacement") && className.startsWith("java.") && names.contains(name);
        return standIn
                || unjudged.contains(name)
                || exact.contains(name + " " + held(className))
                || open.getOrDefault(name, Set.of()).stream().anyMatch(type -> fits(className, type));
    }

    /** True if an object of a class can be where only the type of what is held is known. */
    private boolean fits(String className, String type) {
        if (type.equals("java.lang.Object") || className.contains("$$Lambda") || className.contains("[]")) {
            return true;
        } else if (supertypes.containsKey(className)) {
            return supertypes.get(className).contains(type);
        }
        try {
            return Class.forName(type).isAssignableFrom(Class.forName(className));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** {@code owner#member:kind}; of captured values {@code owner:captured}, since their names are not in it. */
    public static String name(Label label) {
        return switch (label.kind()) {
            case CAPTURED -> label.owner() + ":captured";
            default -> label.owner() + "#" + label.member() + ":" + label.kind().word();
        };
    }

    /** Without what depends on how many elements an immutable collection has, and without what tells lambdas apart. */
    private static String held(String className) {
        return className
                .replaceFirst("(ImmutableCollections\\$(?:List|Set|Map))(?:N|1|12)$", "$1")
                .replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda");
    }
}
