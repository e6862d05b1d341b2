package dev.tagalong.generated;

import dev.tagalong.Tagalong;
import dev.tagalong.bytecode.ClassFiles;
import dev.tagalong.bytecode.HookBody;
import dev.tagalong.bytecode.path.LoaderClassBytes;
import dev.tagalong.catalogue.ContainerModels;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.graph.Offender;
import dev.tagalong.heap.HookBodies;
import dev.tagalong.heap.HookBodies.OnFailure;
import dev.tagalong.heap.HookMode;
import dev.tagalong.heap.Inspection;
import dev.tagalong.heap.Shapes;
import dev.tagalong.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The library's live half. */
final class WalkerJudge implements Judge {
    private static final HookBodies BODIES = (owner, method, descriptor) -> {
        HookBody body = new ClassFiles(new LoaderClassBytes(List.of(owner))).hook(owner.getName(), method, descriptor);
        return body.canSwallow()
                ? OnFailure.CAN_SWALLOW
                : body == HookBody.CHANGES ? OnFailure.CHANGES : OnFailure.PASSES;
    };
    private static final Inspection.Settings SETTINGS = new Inspection.Settings(
            new Shapes(ContainerModels.bundled(), LiveTypes.bundled()), HookMode.RUN, true, BODIES, type -> true);

    /** How many bytes a stream takes for an object. */
    static long weight(Object root) {
        return Inspection.of(root, SETTINGS).weigh(1).total();
    }

    @Override
    public Report report(Object root) {
        return Tagalong.inspect(root);
    }

    @Override
    public List<Charge> charges(Object root) {
        Inspection inspection = Inspection.of(root, SETTINGS);
        List<Charge> charges = new ArrayList<>();
        for (int i = 0; i < inspection.offenders().size(); i++) {
            Offender offender = inspection.offenders().get(i);
            charges.add(new Charge(inspection.object(i), offender.rule(), offender.guardedBy() != null));
        }
        return charges;
    }
}
