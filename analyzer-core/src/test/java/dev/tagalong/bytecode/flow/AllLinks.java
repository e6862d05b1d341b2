package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.Flows;
import dev.tagalong.catalogue.SendSite;
import dev.tagalong.catalogue.SendSites;
import dev.tagalong.graph.Certainty;
import dev.tagalong.graph.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All links that a search finds, those to what can be sent included. */
public final class AllLinks {
    private static final long BUDGET = 50_000_000;

    private final Set<String> names = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> unjudged = new HashSet<>();

    private AllLinks() {}

    /** Those behind what a program sends. */
    public static AllLinks of(Path classes) {
        AllLinks all = new AllLinks();
        try (ClassPath path = ClassPath.open(List.of(classes), List.of(), null)) {
            Program program = Program.of(path, 1);
            ProgramSearch search = new ProgramSearch(
                    program,
                    Flows.bundled(),
                    ContainerModels.bundled(),
                    new FileForms(program),
                    BUDGET,
                    Certainty.POSSIBLE);
            for (SendSite site : SendSites.bundled()) {
                search.send(site);
            }
            search.run().unjudged().keySet().forEach(each -> all.unjudged.add(each.what()));
            search.links().forEach(link -> all.add(program, link));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Program program, Found.Link link) {
        String name = name(link.label());
        names.add(name);
        TypeInfo type = program.type(link.to().type());
        // Of some objects that the JDK makes, a model names just an interface of theirs.
        if (link.to().exact() && (type == null || !type.isInterface())) {
            exact.add(name + " " + held(Names.of(program, link.to())));
        } else {
            open.add(name);
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
        boolean listed = unjudged.stream().anyMatch(what -> names(what, name));
        // A replacement of the JDK's is replaced in turn, which a search does not go into.
        boolean standIn = name.endsWith(":replacement") && className.startsWith("java.") && names.contains(name);
        return standIn || open.contains(name) || exact.contains(name + " " + held(className)) || listed;
    }

    /** True if what is listed as not judged, as {@code owner.member}, is a place of this name. */
    private static boolean names(String what, String name) {
        int dot = what.lastIndexOf('.');
        String member = what.substring(dot + 1);
        return dot > 0
                && (name.startsWith(what.substring(0, dot) + "#" + member + ":")
                        || (member.matches("arg\\d+") && name.equals(what.substring(0, dot) + ":captured")));
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
