package dev.tagalong.heap;

import java.io.IOException;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JDK's containers tell a frontier what they hold, through their own hooks. Nothing is kept: whoever has to
 * know the order and the keys asks again, since these hooks run no code but the JDK's.
 */
final class ContainerHooks implements WriteListener {
    private final Frontier frontier;
    private @Nullable HookStream stream;

    ContainerHooks(Frontier frontier) {
        this.frontier = frontier;
    }

    /** False if a hook refuses; what it told until then was added. */
    boolean tell(Object object, Shape shape) {
        try {
            Contents contents = shape.contents();
            if (contents != null) {
                contents.list(object, frontier, Integer.MAX_VALUE);
            }
            for (SlotShape slot : shape.slots()) {
                if (slot.writeObject() == null || contents != null) {
                    frontier.addFields(object, slot);
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
        frontier.add(value);
    }

    @Override
    public void written(@Nullable Object value) {
        frontier.add(value);
    }

    void clear() {
        if (stream != null) {
            stream.release();
        }
    }
}
