package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.VersionRisks;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Objects that are stored for longer than the program that wrote them, and that its next version cannot read. */
final class Kept {
    private static final String RULE = "version-unsafe";

    private final VersionRisks risks;
    private final Explorer explorer;

    Kept(VersionRisks risks, Explorer explorer) {
        this.risks = risks;
        this.explorer = explorer;
    }

    /** What is wrong with what is stored, given all of it; one fault for each object. */
    List<Found.Fault> faults(Set<Obj> stored) {
        List<Found.Fault> all = new ArrayList<>();
        for (Obj object : stored) {
            if (object.exact() && !explorer.gone(object) && !Proxies.is(object)) {
                List<String> why = of(object);
                if (!why.isEmpty()) {
                    all.add(new Found.Fault(object, RULE, String.join("; ", why)));
                }
            }
        }
        return all;
    }

    private List<String> of(Obj object) {
        MethodInfo maker = object.method();
        return object.kind() == Obj.Kind.LAMBDA && maker != null
                ? risks.ofLambda(maker.owner(), LambdaCalls.of(object).implementation())
                : risks.of(object.type());
    }
}
