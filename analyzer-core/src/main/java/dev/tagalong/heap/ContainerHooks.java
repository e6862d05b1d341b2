package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JDK's containers tell a block what they hold, through their own hooks. Nothing is kept: whoever has to know
 * the order and the keys asks again, since these hooks run no code but the JDK's.
 */
final class ContainerHooks implements WriteListener {
    private final Block block;
    private @Nullable HookStream stream;

    ContainerHooks(Block block) {
        this.block = block;
    }

    /** False if a hook refuses; what it told until then was added. */
    boolean tell(Object object, Shape shape) {
        try {
            for (SlotShape slot : shape.slots()) {
                if (slot.writeObject() == null) {
                    block.addFields(object, slot);
                } else {
                    HookStream told = stream(object, slot);
                    slot.writeObject().invokeExact(object, (ObjectOutputStream) told);
                }
            }
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    private HookStream stream(Object object, SlotShape slot) throws IOException {
        HookStream told = stream;
        if (told == null) {
            told = HookStream.forSlot(object, slot, this);
            stream = told;
        } else {
            told.reuse(object, slot);
        }
        return told;
    }

    @Override
    public void field(int field, @Nullable Object value) {
        block.add(value);
    }

    @Override
    public void written(@Nullable Object value) {
        block.add(value);
    }

    void clear() {
        if (stream != null) {
            stream.release();
        }
    }
}
