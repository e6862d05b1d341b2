package dev.tagalong.agent.programs;

import java.io.ObjectOutputStream;
import java.lang.reflect.InaccessibleObjectException;

/** Reaches for what the JDK does not give it, and asks whether classes that are not its own can be seen. */
public final class Rights {
    private Rights() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        try {
            ObjectOutputStream.class.getDeclaredField("depth").setAccessible(true);
            System.out.println("depth is open");
        } catch (InaccessibleObjectException e) {
            System.out.println("depth is closed");
        }
        System.out.println("java.io is open to me: "
                + ObjectOutputStream.class.getModule().isOpen("java.io", Rights.class.getModule()));
    }
}
