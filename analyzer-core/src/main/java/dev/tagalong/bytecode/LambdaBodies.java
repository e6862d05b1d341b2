package dev.tagalong.bytecode;

import dev.tagalong.bytecode.ClassFacts.Taken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Reads in the bodies of lambdas what they do with what they capture. */
final class LambdaBodies {
    private final ClassFiles files;

    LambdaBodies(ClassFiles files) {
        this.files = files;
    }

    Optional<LambdaUse> of(String owner, String method, String descriptor, int captured) {
        return files.facts(owner)
                .flatMap(facts -> facts.method(method, descriptor))
                .map(body -> use(body, captured));
    }

    private static LambdaUse use(MethodFacts body, int captured) {
        int slot = slot(body, captured);
        if (slot < 0 || !body.lambdaBody()) {
            return new LambdaUse(List.of(), false);
        }
        Set<LambdaUse.Value> values = new LinkedHashSet<>();
        boolean only = true;
        for (Taken taken : body.taken()) {
            if (taken.slot() == slot) {
                only &= !taken.member().isEmpty();
                values.add(new LambdaUse.Value(taken.member(), taken.method()));
            }
        }
        return only ? new LambdaUse(List.copyOf(values), true) : new LambdaUse(List.of(), false);
    }

    /** The variable that holds a captured value, or -1. */
    private static int slot(MethodFacts body, int captured) {
        int parameter = body.isStatic() ? captured : captured - 1;
        if (parameter < 0) {
            return captured;
        }
        Type[] types = Type.getArgumentTypes(body.descriptor());
        if (parameter >= types.length) {
            return -1;
        }
        int slot = body.isStatic() ? 0 : 1;
        for (int at = 0; at < parameter; at++) {
            slot += types[at].getSize();
        }
        return slot;
    }
}
