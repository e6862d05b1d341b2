package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.LambdaSite;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the method of the source in which code stands that a compiler moved into a method of its own. */
final class SourceMethods {
    private SourceMethods() {}

    /** The place of an instruction, in the method of the source around it. */
    static Line place(ClassFacts facts, MethodFacts method, int line) {
        return new Line(facts.binaryName(), name(facts, method), facts.file(), line, Generated.at(facts, method, line));
    }

    /** Name of the method, or of the one that encloses it if it is the body of a lambda, at any depth. */
    static String name(ClassFacts facts, MethodFacts method) {
        Set<MethodFacts> seen = new HashSet<>();
        MethodFacts at = method;
        while (at.lambdaBody() && seen.add(at)) {
            Optional<MethodFacts> maker = maker(facts, at);
            if (maker.isEmpty()) {
                break;
            }
            at = maker.get();
        }
        return at.name();
    }

    /** The method that makes the lambda of a body; if several do (compilers share equal bodies), the first by line. */
    private static Optional<MethodFacts> maker(ClassFacts facts, MethodFacts body) {
        return facts.methods().stream()
                .flatMap(method -> method.lambdas().stream()
                        .filter(site -> implementedBy(site, facts, body))
                        .map(site -> new Maker(method, site.line())))
                .min(Comparator.comparingInt(Maker::line))
                .map(Maker::method);
    }

    /** True if the body is what the lambda runs. */
    static boolean implementedBy(LambdaSite site, ClassFacts facts, MethodFacts body) {
        return site.owner().equals(facts.name())
                && site.name().equals(body.name())
                && site.descriptor().equals(body.descriptor());
    }

    private record Maker(MethodFacts method, int line) {}
}
