package dev.tagalong.heap;

/** Whether the module is there without which hooks cannot be found: modular programs can leave it out. */
final class JdkUnsupported {
    private static final boolean PRESENT = present();

    private JdkUnsupported() {}

    /** @throws IllegalStateException if the module is missing; the message says how to add it */
    static void require() {
        if (!PRESENT) {
            throw new IllegalStateException("This Java runtime was started without the module jdk.unsupported, through"
                    + " which serialization hooks are found; start it with --add-modules=jdk.unsupported.");
        }
    }

    private static boolean present() {
        try {
            Class.forName("sun.reflect.ReflectionFactory", false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
