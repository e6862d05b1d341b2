package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.form.ClassFault;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.form.PlaceFaults;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.graph.EdgeKind;
import dev.tagalong.serial.SerialForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects in whose place reading makes something that does not fit where they were held. */
final class Misplaced {
    private static final String OBJECT = "java.lang.Object";

    private final Program program;
    private final FileForms forms;
    private final PlaceFaults places;
    private final SentGraph graph;

    Misplaced(Program program, FileForms forms, SentGraph graph) {
        this.program = program;
        this.forms = forms;
        this.graph = graph;
        places = new PlaceFaults(program, forms);
    }

    /** The links to such objects, given everything that is sent. */
    List<Found.Fault> faults(Set<Obj> sent) {
        List<Found.Fault> all = new ArrayList<>();
        for (Obj holder : sent) {
            for (Found.Link link : graph.links(holder)) {
                String declared = link.label().declaredType();
                // What a lambda captures is cast where it is made anew; what a hook writes is in no field.
                boolean slot =
                        link.label().kind() != EdgeKind.CAPTURED && link.label().kind() != EdgeKind.WRITTEN;
                if (slot && !declared.isEmpty() && !declared.equals(OBJECT)) {
                    faults(link, Names.internal(declared), all);
                }
            }
        }
        return all;
    }

    private void faults(Found.Link link, String declared, List<Found.Fault> all) {
        SerialForm form = ofTheProgram(link.to()) ? forms.of(link.to().type()) : null;
        if (form == null) {
            return;
        }
        if (!form.replaces()) {
            add(link, places.held(link.to().type(), false, declared), all);
            return;
        }
        for (Found.Link replacement : graph.links(link.to())) {
            Obj by = replacement.to();
            SerialForm then =
                    replacement.label().kind() == EdgeKind.REPLACEMENT && ofTheProgram(by) ? forms.of(by.type()) : null;
            // One of another class that replaces itself in turn stands for something else again.
            if (then != null && (!then.replaces() || by.type().equals(link.to().type()))) {
                add(link, places.held(by.type(), true, declared), all);
            }
        }
    }

    private static void add(Found.Link link, @Nullable ClassFault fault, List<Found.Fault> all) {
        if (fault != null) {
            all.add(new Found.Fault(link.to(), link, fault.rule(), fault.why(), null, Costs.of(fault)));
        }
    }

    /** True for an object of just one class that is known; those of the JDK read themselves as they should. */
    private boolean ofTheProgram(Obj object) {
        TypeInfo type = object.exact() && !object.isArray() && object.kind() != Obj.Kind.LAMBDA && !Proxies.is(object)
                ? program.type(object.type())
                : null;
        return type != null && type.origin() != TypeInfo.Origin.JDK;
    }
}
