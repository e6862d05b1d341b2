package dev.tagalong.bytecode.code;

import java.util.BitSet;
import java.util.List;

/** What one method's code does with references. Immutable. */
public final class MethodCode {
    private final List<Value> parameters;
    private final List<Value> values;
    private final List<Event> events;
    private final List<Catch> catches;
    private final ControlFlow flow;

    MethodCode(List<Value> parameters, List<Value> values, List<Event> events, List<Catch> catches, ControlFlow flow) {
        this.parameters = List.copyOf(parameters);
        this.values = List.copyOf(values);
        this.events = List.copyOf(events);
        this.catches = List.copyOf(catches);
        this.flow = flow;
    }

    /** The parameters in order, the receiver first if there is one; {@link Value#PRIMITIVE} for primitives. */
    public List<Value> parameters() {
        return parameters;
    }

    /** All values that the code makes and uses, by their {@link Value#id()}. */
    public List<Value> values() {
        return values;
    }

    /** In the order of the code. */
    public List<Event> events() {
        return events;
    }

    /** The exception table: of the entries that cover an instruction, the first that fits what it throws counts. */
    public List<Catch> catches() {
        return catches;
    }

    /**
     * True if in one run of the method the second instruction can run after the first.
     *
     * @param first index of an instruction
     * @param second index of an instruction; equal to the first: true only within a loop
     */
    public boolean canFollow(int first, int second) {
        return flow.canFollow(first, second);
    }

    /** True if every run of the method that reaches the second instruction ran the first before. */
    public boolean dominates(int first, int second) {
        return flow.dominates(first, second);
    }

    /** The instructions that every run that ends by returning has passed. */
    public BitSet always() {
        return flow.always();
    }
}
