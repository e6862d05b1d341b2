package dev.tagalong.bytecode.code;

import java.util.Arrays;

/**
 * Locals, then the stack, a {@link Value} in each slot; a long or double takes two slots of {@link Value#PRIMITIVE}.
 */
final class Frame {
    private final Value[] slots;
    private final int locals;
    private int top;

    Frame(int locals, int stack) {
        this.slots = new Value[locals + stack];
        this.locals = locals;
        this.top = locals;
        Arrays.fill(slots, 0, locals, Value.PRIMITIVE);
    }

    Value local(int number) {
        if (number >= locals) {
            throw new Uninterpretable("its code is damaged: there is no local variable " + number);
        }
        return slots[number];
    }

    void setLocal(int number, Value value) {
        if (number >= locals) {
            throw new Uninterpretable("its code is damaged: there is no local variable " + number);
        }
        slots[number] = value;
    }

    void push(Value value) {
        if (top == slots.length) {
            throw new Uninterpretable("its code is damaged: the stack overflows");
        }
        slots[top++] = value;
    }

    Value pop() {
        if (top == locals) {
            throw new Uninterpretable("its code is damaged: the stack is empty");
        }
        return slots[--top];
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            pop();
        }
    }

    void pushPrimitive(int size) {
        for (int i = 0; i < size; i++) {
            push(Value.PRIMITIVE);
        }
    }

    /** Copies the upper {@code count} slots below the {@code under} slots under them; both together stay on top. */
    void duplicate(int count, int under) {
        int from = top - count - under;
        if (from < locals) {
            throw new Uninterpretable("its code is damaged: the stack is empty");
        }
        if (top + count > slots.length) {
            throw new Uninterpretable("its code is damaged: the stack overflows");
        }
        System.arraycopy(slots, from, slots, from + count, count + under);
        System.arraycopy(slots, top, slots, from, count);
        top += count;
    }

    /** Puts one value for another, wherever that is. */
    void replace(Value before, Value after) {
        for (int slot = 0; slot < top; slot++) {
            if (slots[slot] == before) {
                slots[slot] = after;
            }
        }
    }

    int locals() {
        return locals;
    }

    /** The slots in use. */
    int size() {
        return top;
    }

    Value slot(int number) {
        return slots[number];
    }

    void load(Value[] state) {
        System.arraycopy(state, 0, slots, 0, state.length);
        top = state.length;
    }

    Value[] copy() {
        return Arrays.copyOf(slots, top);
    }

    /** Only the locals and, as the one thing on the stack, what was caught. */
    Value[] copyCaught(Value caught) {
        Value[] state = Arrays.copyOf(slots, locals + 1);
        state[locals] = caught;
        return state;
    }
}
