package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.form.HookWrites.How;
import dev.tagalong.bytecode.form.HookWrites.Refusal;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.LiveType;
import dev.tagalong.catalogue.LiveTypes;
import dev.tagalong.catalogue.Opens;
import dev.tagalong.graph.Certainty;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.SerialForm.Kind;
import dev.tagalong.serial.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with objects by their class alone, wherever they are held: asked for the exact class of an object
 * that is sent. The JDK's own classes have only faults of their form. Thread safe; each class is judged once.
 */
public final class ClassFaults {
    private static final Set<String> READERS = Set.of("java/io/ObjectInputStream", "java/io/ObjectInput");

    private final Program program;
    private final FileForms forms;
    private final Hierarchy hierarchy;
    private final Bodies bodies;
    private final Reading reading;
    private final StreamHooks hooks;
    private final Reopened reopened;
    private final LostFields lostFields;
    private final LiveTypes liveTypes;
    private final Map<String, List<ClassFault>> known = new ConcurrentHashMap<>();

    /**
     * Judges by the bundled catalogue.
     *
     * @param arrives true for a method that a framework calls where an object has arrived, as if the object's own
     *     reading code did
     * @param frameworks true for a method of a framework, which is not asked what it opens
     */
    public ClassFaults(
            Program program, FileForms forms, Predicate<MethodInfo> arrives, Predicate<MethodInfo> frameworks) {
        this.program = program;
        this.forms = forms;
        liveTypes = LiveTypes.bundled();
        hierarchy = new Hierarchy(program);
        bodies = new Bodies(program);
        reading = new Reading(hierarchy, bodies);
        hooks = new StreamHooks(program, bodies);
        reopened = new Reopened(program, bodies, Opens.bundled(), frameworks);
        lostFields = new LostFields(program, bodies, arrives);
    }

    /**
     * What goes wrong with each object of exactly this class, in the order: writing, reading, what is lost, what is
     * opened. Empty for arrays, and for a class whose form is not known, of which {@link FileForms#unknown} says why.
     *
     * @param type internal name
     */
    public List<ClassFault> of(String type) {
        List<ClassFault> found = known.get(type);
        if (found == null) {
            found = judge(type);
            known.put(type, found);
        }
        return found;
    }

    private List<ClassFault> judge(String type) {
        SerialForm form = forms.of(type);
        TypeInfo info = type.startsWith("[") ? null : program.type(type);
        if (form == null || info == null) {
            return List.of();
        }
        try {
            return judge(info, form);
        } catch (NotKnown e) {
            return List.of(); // notJudged says so.
        }
    }

    private List<ClassFault> judge(TypeInfo type, SerialForm form) throws NotKnown {
        List<ClassFault> faults = new ArrayList<>();
        boolean own = type.origin() != TypeInfo.Origin.JDK;
        if (own) {
            refusals(type, form, faults);
        }
        if (reading.alwaysReplaced(type)) {
            return List.copyOf(faults);
        }
        if (form.readFault() != null) {
            faults.add(ofClass(ClassFault.READ_FAILS, form.readFault(), type));
        }
        if (own) {
            misread(form, faults);
            order(type, form, faults);
            live(type, form.kind(), faults);
            List<MethodInfo> run = reading.hooks(type, form.kind());
            if (form.kind() == Kind.SERIALIZABLE && !form.resolves()) {
                faults.addAll(lostFields.of(type, hierarchy.chain(type), run));
            }
            faults.addAll(reopened.of(type.name(), run));
        }
        return List.copyOf(faults);
    }

    private static ClassFault ofClass(String rule, String why, TypeInfo type) {
        return new ClassFault(rule, why, Names.of(type.name()), null, List.of(), Certainty.CERTAIN);
    }

    /** Writing hooks that throw on every way. */
    private void refusals(TypeInfo type, SerialForm form, List<ClassFault> faults) throws NotKnown {
        if (form.replaces()) {
            refusal(hierarchy.replaceHook(type, SlotHooks.WRITE_REPLACE), faults);
        }
        if (form.kind() == Kind.EXTERNALIZABLE) {
            refusal(
                    program.method(new MemberRef(type.name(), SlotHooks.WRITE_EXTERNAL, SlotHooks.GIVEN_OUTPUT)),
                    faults);
        } else if (form.kind() == Kind.SERIALIZABLE) {
            for (TypeInfo slot : hierarchy.chain(type)) {
                refusal(Hierarchy.slotHook(slot, SlotHooks.WRITE_OBJECT, SlotHooks.GIVEN_OUTPUT_STREAM), faults);
            }
        }
    }

    private void refusal(@Nullable MethodInfo hook, List<ClassFault> faults) {
        Refusal refusal = hook == null ? null : hooks.refusal(hook);
        if (hook != null && refusal != null && refusal.always()) {
            String what = refusal.types().isEmpty()
                    ? "an exception"
                    : Names.of(refusal.types().get(0));
            faults.add(new ClassFault(
                    ClassFault.WRITE_HOOK_THROWS,
                    hook.name() + " throws " + what + " on every way",
                    Names.of(hook.owner()),
                    hook.name(),
                    List.of(new Place(hook, refusal.line(), "throws " + what)),
                    Certainty.CERTAIN));
        }
    }

    /** A slot whose hook never writes the fields, and that has nothing to read what it writes. */
    private void misread(SerialForm form, List<ClassFault> faults) {
        for (Slot slot : form.slots()) {
            TypeInfo type = program.type(slot.className().replace('.', '/'));
            if (!slot.writesItself() || slot.readsItself() || slot.fields().isEmpty() || type == null) {
                continue;
            }
            MethodInfo hook = Hierarchy.slotHook(type, SlotHooks.WRITE_OBJECT, SlotHooks.GIVEN_OUTPUT_STREAM);
            HookWrites writes = hook == null ? null : hooks.writes(hook, 1);
            if (writes == null || writes.kept() || !writes.handedOn().isEmpty() || writesFields(writes)) {
                continue;
            }
            boolean primitives = slot.fields().stream().anyMatch(SerialField::primitive);
            boolean nothing = writes.writes().isEmpty();
            faults.add(new ClassFault(
                    ClassFault.READ_FAILS,
                    slot.className() + " has no readObject, and its writeObject does not write the fields first",
                    slot.className(),
                    SlotHooks.WRITE_OBJECT,
                    List.of(),
                    nothing || primitives ? Certainty.CERTAIN : Certainty.LIKELY));
        }
    }

    /** Hooks that read something else than their counterparts have written. */
    private void order(TypeInfo type, SerialForm form, List<ClassFault> faults) throws NotKnown {
        if (form.kind() == Kind.EXTERNALIZABLE) {
            order(
                    program.method(new MemberRef(type.name(), SlotHooks.WRITE_EXTERNAL, SlotHooks.GIVEN_OUTPUT)),
                    program.method(new MemberRef(type.name(), SlotHooks.READ_EXTERNAL, SlotHooks.GIVEN_INPUT)),
                    faults);
        } else if (form.kind() == Kind.SERIALIZABLE) {
            for (TypeInfo slot : hierarchy.chain(type)) {
                order(
                        Hierarchy.slotHook(slot, SlotHooks.WRITE_OBJECT, SlotHooks.GIVEN_OUTPUT_STREAM),
                        Hierarchy.slotHook(slot, SlotHooks.READ_OBJECT, SlotHooks.GIVEN_INPUT_STREAM),
                        faults);
            }
        }
    }

    private void order(@Nullable MethodInfo write, @Nullable MethodInfo read, List<ClassFault> faults) {
        Body writes = write == null ? null : bodies.of(write);
        Body reads = read == null ? null : bodies.of(read);
        if (writes != null && reads != null && writes.returns() && reads.returns()) {
            ClassFault fault = ReadOrder.fault(StreamScript.of(writes, 1), StreamScript.of(reads, 1));
            if (fault != null) {
                faults.add(fault);
            }
        }
    }

    private static boolean writesFields(HookWrites writes) {
        return writes.defaults() != How.NEVER
                || writes.fieldsWritten() != How.NEVER
                || (writes.refusal() != null && writes.refusal().always());
    }

    /** A subclass of a type whose state the stream leaves behind. */
    private void live(TypeInfo type, Kind kind, List<ClassFault> faults) throws NotKnown {
        if (kind != Kind.SERIALIZABLE) {
            return;
        }
        for (TypeInfo at = type; at != null; at = hierarchy.superclass(at)) {
            LiveType live = liveTypes.of(Names.of(at.name()));
            if (live != null && live.subclass() && live.when() != LiveType.When.HELD) {
                boolean sure = live.when() == LiveType.When.ALWAYS || started(type);
                faults.add(new ClassFault(
                        ClassFault.STATE_LOST,
                        live.arrives(),
                        Names.of(type.name()),
                        null,
                        List.of(),
                        sure ? Certainty.CERTAIN : Certainty.LIKELY));
            }
        }
    }

    private boolean started(TypeInfo type) {
        return program.mentioning(new MemberRef(type.name(), "start", "()V")).stream()
                .anyMatch(each -> each.origin() == TypeInfo.Origin.OWN);
    }

    /**
     * True if code that reads objects of exactly this class can go on where the stream fails in a call of it, as it
     * does on half an object.
     *
     * @param type internal name
     */
    public boolean readerRecovers(String type) {
        SerialForm form = forms.of(type);
        TypeInfo info = type.startsWith("[") ? null : program.type(type);
        if (form == null || info == null) {
            return false;
        }
        try {
            return reading.hooks(info, form.kind()).stream().map(bodies::of).anyMatch(ClassFaults::recovers);
        } catch (NotKnown e) {
            return false; // notJudged says so.
        }
    }

    private static boolean recovers(@Nullable Body body) {
        if (body == null) {
            return false;
        }
        Handlers handlers = new Handlers(body, Handlers.Calls.RETURN);
        return body.code().events().stream()
                .anyMatch(event -> event instanceof Event.Call call
                        && !call.arguments().isEmpty()
                        && Body.isParameter(call.arguments().get(0), 1)
                        && READERS.contains(call.method().owner())
                        && handlers.catches(call.at()));
    }

    /**
     * Why reading objects of exactly this class is not judged: a hook whose code cannot be followed. One clause for
     * each, empty if all were; also for a class whose form is not known.
     *
     * @param type internal name
     */
    public List<String> notJudged(String type) {
        SerialForm form = forms.of(type);
        TypeInfo info = type.startsWith("[") ? null : program.type(type);
        if (form == null || info == null || info.origin() == TypeInfo.Origin.JDK) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        try {
            for (MethodInfo hook : reading.hooks(info, form.kind())) {
                String fault = program.codeFault(hook);
                if (fault != null) {
                    reasons.add(hook.name() + " of " + Names.of(hook.owner()) + " was not followed: " + fault);
                }
            }
        } catch (NotKnown e) {
            reasons.add(e.reason());
        }
        return List.copyOf(reasons);
    }
}
