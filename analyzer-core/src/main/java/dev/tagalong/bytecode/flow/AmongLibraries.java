package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Tells what libraries send without anything of what is reported on: neither its classes, nor its code on the way. */
final class AmongLibraries {
    private final Program program;

    AmongLibraries(Program program) {
        this.program = program;
    }

    /**
     * What to call the library that sends a root.
     *
     * @param links what leads to the offenders
     * @return null if something of what is reported on has a part in it, or if nobody is seen to send it
     */
    @Nullable
    String sender(Rooted root, Collection<Found.Link> links) {
        String sender = null;
        for (Sends.Send send : root.sends()) {
            TypeInfo type = program.type(send.method().owner());
            if (type == null || type.origin() != TypeInfo.Origin.LIBRARY || passesOwn(send.context())) {
                return null;
            }
            sender = sender == null ? type.element().title() : sender;
        }
        boolean own = root.objects().keySet().stream().anyMatch(this::own)
                || links.stream().anyMatch(link -> own(link.from()) || own(link.to()));
        return own ? null : sender;
    }

    private boolean own(Obj object) {
        return own(object.type())
                || (object.method() != null && own(object.method().owner()))
                || passesOwn(object.context());
    }

    private boolean passesOwn(Context context) {
        for (Context at = context; at != null; at = at.below()) {
            if (at.caller() != null && own(at.caller().owner())) {
                return true;
            }
        }
        return false;
    }

    private boolean own(String type) {
        TypeInfo info = program.type(type);
        return info != null && info.origin() == TypeInfo.Origin.OWN;
    }
}
