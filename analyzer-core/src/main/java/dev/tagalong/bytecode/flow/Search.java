package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.FieldInfo;
import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.catalogue.Flows;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search's tables: everything that was asked so far, each with the rule that answers it. Asking is free of work;
 * {@link #run} does it.
 */
final class Search {
    /** A value is of one method. */
    private record Var(Value value, Context context) {
        @Override
        public int hashCode() {
            return value.hashCode() * 31 + context.hashCode();
        }
    }

    private record Held(Obj holder, Part part) {}

    private record Answer(MethodInfo method, Context context) {}

    private record At(MethodInfo method, Event.Call call, Context context, int functional) {
        @Override
        public int hashCode() {
            return ((method.hashCode() * 31 + call.at()) * 31 + context.hashCode()) * 31 + functional;
        }
    }

    private final CodeIndex index;
    private final Program program;
    private final Flows flows;
    private final Frameworks frameworks;
    private final ObjectTable objects = new ObjectTable();
    private final Types types;
    private final Engine engine;
    private final Contexts contexts;
    private final Values values;
    private final Dispatch dispatch;
    private final Models models;
    private final FieldStores fieldStores;
    private final EnumConstants enums;
    private final Throws exceptions;
    private final FieldHandles handles;
    private final Remotes remotes;

    private final Map<Var, Cell> vars = new HashMap<>();
    private final Map<Held, Contents> contents = new HashMap<>();
    private final Map<Answer, Cell> answers = new HashMap<>();
    private final Map<At, Invocation> invocations = new HashMap<>();
    private final Map<Context, Entries> entries = new HashMap<>();
    private final Map<Obj, Uses> uses = new HashMap<>();
    private final Map<Obj, Cell> constants = new HashMap<>();

    Search(CodeIndex index, Flows flows, Frameworks frameworks, long budget, int most) {
        this.index = index;
        this.frameworks = frameworks;
        program = index.program();
        this.flows = flows;
        types = new Types(program, objects);
        engine = new Engine(types, budget, most);
        contexts = new Contexts(engine, index.callers(), objects);
        values = new Values(this);
        dispatch = new Dispatch(this);
        models = new Models(this);
        fieldStores = new FieldStores(this);
        enums = new EnumConstants(this);
        exceptions = new Throws(this);
        handles = new FieldHandles(this);
        remotes = new Remotes(this);
    }

    Program program() {
        return program;
    }

    CodeIndex index() {
        return index;
    }

    Flows flows() {
        return flows;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    ObjectTable objects() {
        return objects;
    }

    Types types() {
        return types;
    }

    Engine engine() {
        return engine;
    }

    Contexts contexts() {
        return contexts;
    }

    Callers callers() {
        return index.callers();
    }

    Dispatch dispatch() {
        return dispatch;
    }

    Models models() {
        return models;
    }

    EnumConstants enums() {
        return enums;
    }

    /** What is thrown, and who catches it. */
    Throws exceptions() {
        return exceptions;
    }

    /** What runs in another process. */
    Remotes remotes() {
        return remotes;
    }

    /** Objects that stand for fields. */
    FieldHandles handles() {
        return handles;
    }

    FieldStores fieldStores() {
        return fieldStores;
    }

    /** False if the budget was spent before all was found. */
    boolean run() {
        return engine.run();
    }

    /** The code of a method, or null if it has none or cannot be read. */
    @Nullable
    MethodCode code(MethodInfo method) {
        return index.code(method);
    }

    /** The call that answers a value, or null if none does. */
    Event.@Nullable Call callOf(MethodInfo method, Value value) {
        return madeBy(method, value) instanceof Event.Call call ? call : null;
    }

    /** The call or lambda whose result a value is, or null. */
    @Nullable
    Event madeBy(MethodInfo method, Value value) {
        MethodCode code = code(method);
        for (Event event : code == null ? List.<Event>of() : code.events()) {
            if ((event instanceof Event.Call call && call.result() == value)
                    || (event instanceof Event.Lambda lambda && lambda.result() == value)) {
                return event;
            }
        }
        return null;
    }

    /** What becomes of the values of a method with code. */
    MethodUses usesIn(MethodInfo method, MethodCode code) {
        return index.uses(method, code);
    }

    /** What a value can be. */
    Cell var(MethodInfo method, Value value, Context context) {
        Var key = new Var(value, context);
        Cell known = vars.get(key);
        if (known == null) {
            known = new Cell(key);
            vars.put(key, known);
            Cell cell = known;
            engine.fill(cell, () -> values.install(cell, method, value, context));
        }
        return known;
    }

    /** What a method answers. */
    Cell answer(MethodInfo method, Context context) {
        Answer key = new Answer(method, context);
        Cell known = answers.get(key);
        if (known == null) {
            known = new Cell(key);
            answers.put(key, known);
            Cell cell = known;
            List<FieldInfo> constants = enums.answeredBy(method);
            constants.forEach(constant -> engine.flow(statics(constant), cell, null, Costs.EXACT));
            MethodCode code = code(method);
            if (code != null && constants.isEmpty()) {
                for (Event event : code.events()) {
                    if (event instanceof Event.Return returned) {
                        engine.flow(
                                var(method, returned.value(), context),
                                cell,
                                Types.reference(method.descriptor()),
                                Costs.EXACT);
                    }
                }
            }
        }
        return known;
    }

    /** One known object. */
    Cell constant(Obj object) {
        return constants.computeIfAbsent(object, known -> {
            Cell cell = new Cell("constant");
            engine.add(cell, known, Costs.EXACT);
            return cell;
        });
    }

    /** What a part of an object can hold. */
    Contents contents(Obj holder, Part part) {
        Held key = new Held(holder, part);
        Contents known = contents.get(key);
        if (known == null) {
            known = new Contents(new Cell(key));
            contents.put(key, known);
            Contents asked = known;
            engine.fill(asked.cell(), () -> fieldStores.install(asked, holder, part));
        }
        return known;
    }

    /** What a static field can hold. */
    Cell statics(FieldInfo field) {
        return fieldStores.statics(field);
    }

    /** Where an object is used; from now on its uses are followed. */
    Uses uses(Obj object) {
        Uses known = uses.get(object);
        if (known == null) {
            known = new Uses(this, object);
            uses.put(object, known);
            Uses fresh = known;
            engine.later(fresh::start);
        }
        return known;
    }

    /** A call, and what it can run. */
    Invocation call(MethodInfo method, Event.Call call, Context context) {
        At key = new At(method, call, context, 0);
        Invocation known = invocations.get(key);
        if (known == null) {
            known = new Invocation(method, call, context, 0);
            invocations.put(key, known);
            Invocation fresh = known;
            engine.later(() -> dispatch.resolve(fresh));
        }
        return known;
    }

    /** The function that a library is passed at a call, and what it can run there; without its targets when new. */
    Invocation functional(MethodInfo method, Event.Call call, Context context, int argument) {
        return invocations.computeIfAbsent(
                new At(method, call, context, argument), key -> new Invocation(method, call, context, argument));
    }

    /** The calls by which a context was entered; several enter one that is merged. */
    Entries entries(Context context) {
        return entries.computeIfAbsent(context, key -> new Entries());
    }

    /** All objects whose uses are followed, for questions about the search itself. */
    Map<Obj, Uses> followed() {
        return new LinkedHashMap<>(uses);
    }
}
