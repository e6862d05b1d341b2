package dev.tagalong.agent;

import java.lang.instrument.Instrumentation;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.function.BiConsumer;

/**
 * {@code -javaagent:tagalong.jar}: the only class of the agent that the program's class path gets to see at work. It is
 * compiled for Java 8, so that on an older JVM it can say so and step aside.
 */
public final class Premain {
    private static final int OLDEST = 17;

    private Premain() {}

    /**
     * Called by the JVM before the program's {@code main}. Never throws: whatever goes wrong is one line on standard
     * error, and the program starts.
     *
     * @param options see {@code dev.tagalong.agent.common.AgentOptions}; null if there are none
     */
    public static void premain(String options, Instrumentation instrumentation) {
        String version = System.getProperty("java.specification.version");
        if (feature(version) < OLDEST) {
            say("Tagalong needs Java " + OLDEST + " or newer, and this is Java " + version);
            return;
        }
        try {
            agent().accept(options, instrumentation);
        } catch (Throwable fault) {
            say("Tagalong could not start: " + fault);
        }
    }

    /** The agent, from this same jar, but out of reach for the program's classes, and they for it. */
    @SuppressWarnings("unchecked")
    private static BiConsumer<String, Instrumentation> agent() throws ReflectiveOperationException {
        URL jar = Premain.class.getProtectionDomain().getCodeSource().getLocation();
        // Never closed: it lives as long as the JVM.
        ClassLoader loader = new URLClassLoader(new URL[] {jar}, platformLoader());
        return (BiConsumer<String, Instrumentation>) Class.forName("dev.tagalong.agent.live.Agent", true, loader)
                .getConstructor()
                .newInstance();
    }

    /** From Java 9 on it is the topmost one; Java 8, for which this class is compiled, has no method for it. */
    private static ClassLoader platformLoader() {
        ClassLoader loader = Premain.class.getClassLoader();
        while (loader.getParent() != null) {
            loader = loader.getParent();
        }
        return loader;
    }

    /** 8 for 1.8, 17 for 17. */
    static int feature(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }

    private static void say(String what) {
        System.err.println("[tagalong] " + what + ". The program starts without this agent.");
    }
}
