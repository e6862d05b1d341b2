package dev.tagalong.bytecode;

import org.objectweb.asm.Opcodes;

/**
 * Tells code that compilers and their plugins write for a declaration (Lombok's constructors, the constructor of a
 * record's header, Kotlin's properties) from code that somebody wrote.
 */
final class Generated {
    private Generated() {}

    /**
     * True if an annotation or the compiler says so; or if other methods have lines and this one has none; or if all of
     * another method stands on the same line, since what is written for one declaration carries the line of that.
     *
     * @param method a method of the class
     * @param line the line of an instruction in it, or 0
     */
    static boolean at(ClassFacts facts, MethodFacts method, int line) {
        if (method.origin().generated()) {
            return true;
        }
        if (method.lambdaBody()) {
            boolean body = method.name().contains("lambda$")
                    || !SourceMethods.name(facts, method).equals(method.name());
            return !body;
        }
        return line == 0
                ? facts.methods().stream().anyMatch(other -> other.origin().first() > 0)
                : facts.methods().stream().anyMatch(other -> beside(method, other, line));
    }

    private static boolean beside(MethodFacts method, MethodFacts other, int line) {
        boolean written = (other.access() & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0 && !other.lambdaBody();
        return written
                && !other.name().equals(method.name())
                && !other.name().equals("<clinit>")
                && other.origin().first() == line
                && other.origin().last() == line;
    }
}
