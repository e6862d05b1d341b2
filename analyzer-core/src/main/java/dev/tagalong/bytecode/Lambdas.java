package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place that makes a lambda or method reference, and the names of what it captures. */
final class Lambdas {
    /**
     * Names of what stands for the object itself: javac's for the receiver of a method reference that it turns into a
     * lambda body, kotlinc's, and scalac's.
     */
    private static final Set<String> RECEIVERS = Set.of("rec$", "this$0", "$this");

    /** kotlinc writes {@code $name}, and scalac {@code name$1}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$?([A-Za-z]\\w*?)(?:\\$\\d+)?");

    private final ClassFiles files;

    Lambdas(ClassFiles files) {
        this.files = files;
    }

    Optional<LambdaFacts> of(String host, String implOwner, String implMethod, String implDescriptor) {
        String owner = ClassFiles.internal(implOwner);
        boolean ofObject = owner.equals("java/lang/Object");
        return files.facts(ClassFiles.internal(host)).flatMap(facts -> {
            List<Site> sites = new ArrayList<>();
            for (MethodFacts method : facts.methods()) {
                method.lambdas().stream()
                        .filter(site -> site.name().equals(implMethod)
                                && site.descriptor().equals(implDescriptor))
                        .forEach(site -> sites.add(new Site(method, site)));
            }
            return first(sites, site -> site.owner().equals(owner))
                    // The serialized form names the class that declares the method, the class file perhaps a subtype:
                    // for List::toString javac 17 writes Object, javac 25 List. And it names Object for what Object
                    // has, too, even where the interface that the class file names declares it.
                    .or(() -> first(sites, site -> inherits(site, owner) || (ofObject && site.onInterface())))
                    .map(site -> new LambdaFacts(
                            SourceMethods.place(
                                    facts, site.method(), site.lambda().line()),
                            captured(facts, site.lambda())));
        });
    }

    private static Optional<Site> first(List<Site> sites, Predicate<LambdaSite> fits) {
        return sites.stream()
                .filter(site -> fits.test(site.lambda()))
                .min(Comparator.comparingInt(site -> site.lambda().line()));
    }

    /** True if the method that the class file names is one that its type inherits from the declaring class. */
    private boolean inherits(LambdaSite site, String declaring) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(site.owner()));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(declaring)) {
                return true;
            }
            Optional<ClassFacts> facts = seen.add(at) ? files.facts(at) : Optional.empty();
            if (facts.isPresent()
                    && facts.get().method(site.name(), site.descriptor()).isEmpty()) {
                open.addAll(facts.get().interfaces());
                Optional.ofNullable(facts.get().superName()).ifPresent(open::add);
            }
        }
        return false;
    }

    private static List<String> captured(ClassFacts host, LambdaSite site) {
        List<String> parameters = host.methods().stream()
                .filter(method -> method.lambdaBody() && SourceMethods.implementedBy(site, host, method))
                .findFirst()
                .map(MethodFacts::parameters)
                .orElse(List.of());
        int receiver = site.onInstance() ? 1 : 0;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < site.captured(); i++) {
            int parameter = i - receiver;
            String name = parameter < 0 ? "this" : parameter < parameters.size() ? parameters.get(parameter) : "";
            names.add(name.isEmpty() ? "arg" + i : variable(name));
        }
        return names;
    }

    private static String variable(String name) {
        if (RECEIVERS.contains(name)) {
            return "this";
        }
        Matcher matcher = VARIABLE.matcher(name);
        return matcher.matches() ? matcher.group(1) : name;
    }

    private record Site(MethodFacts method, LambdaSite lambda) {}
}
