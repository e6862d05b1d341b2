package dev.tagalong.agent.live;

import dev.tagalong.agent.common.OptionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectOutputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Brings {@link Hook} into {@code java.io}. Not by way of the bootstrap class path, which costs the JVM its shared
 * classes and a warning, but through a lookup in a package that was opened for it: to this class's own loader, and not
 * to the program's, whose failing {@code setAccessible} must go on failing.
 */
final class HookClass {
    /** Internal name under which {@code ObjectOutputStream} knows it. */
    static final String NAME = "java/io/TagalongHook";

    private HookClass() {}

    /**
     * Defines the class.
     *
     * @throws OptionException if it is there, because the JVM was given the agent twice
     */
    static void define(Instrumentation instrumentation, Consumer<Object[]> listener)
            throws IOException, ReflectiveOperationException {
        instrumentation.redefineModule(
                ObjectOutputStream.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.io", Set.of(HookClass.class.getModule())),
                Set.of(),
                Map.of());
        Field field = define(bytes()).getDeclaredField("listener");
        field.setAccessible(true);
        field.set(null, listener);
    }

    private static Class<?> define(byte[] hook) throws IllegalAccessException {
        try {
            return MethodHandles.privateLookupIn(ObjectOutputStream.class, MethodHandles.lookup())
                    .defineClass(hook);
        } catch (LinkageError duplicate) {
            throw new OptionException("This JVM has a Tagalong agent already: leave one -javaagent out");
        }
    }

    static byte[] bytes() throws IOException {
        try (InputStream template = Hook.class.getResourceAsStream("Hook.class")) {
            if (template == null) {
                throw new IOException("Hook.class is missing beside " + HookClass.class);
            }
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(template)
                    .accept(
                            new ClassRemapper(
                                    writer, new SimpleRemapper(Opcodes.ASM9, Type.getInternalName(Hook.class), NAME)),
                            ClassReader.SKIP_DEBUG);
            return writer.toByteArray();
        }
    }
}
