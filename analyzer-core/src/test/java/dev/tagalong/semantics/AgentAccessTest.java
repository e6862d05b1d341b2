package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent can reach. */
class AgentAccessTest {
    /** The agent; the class itself is on the class path, its jar holds a manifest only. */
    public static final class Agent {
        private static Instrumentation instrumentation;

        private Agent() {}

        /** Called by the JVM. */
        public static void premain(String arguments, Instrumentation given) {
            instrumentation = given;
        }
    }

    /** In a loader of its own. */
    public static final class Reaching implements Callable<Boolean> {
        @Override
        public Boolean call() throws NoSuchFieldException {
            return reaches();
        }
    }

    private static boolean reaches() throws NoSuchFieldException {
        Field field = ArrayList.class.getDeclaredField("elementData");
        return field.trySetAccessible();
    }

    private static void open(Module to) {
        Agent.instrumentation.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of("java.util", Set.of(to)), Set.of(), Map.of());
    }

    /** Finds the test's classes a second time. */
    static final class OwnLoader extends URLClassLoader {
        OwnLoader(URL[] places) {
            super(places, ClassLoader.getPlatformClassLoader());
        }
    }

    /** Runs in the child. */
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Class<?> hidden = LambdasTest.task("fine").getClass();
            System.out.println("stream " + Agent.instrumentation.isModifiableClass(ObjectOutputStream.class));
            System.out.println("starter " + Agent.instrumentation.isModifiableClass(ProcessBuilder.class));
            System.out.println("hidden " + Agent.instrumentation.isModifiableClass(hidden));
            List<URL> places = new ArrayList<>();
            for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
                places.add(Path.of(place).toUri().toURL());
            }
            try (URLClassLoader own = new OwnLoader(places.toArray(new URL[0]))) {
                Object reaching =
                        own.loadClass(Reaching.class.getName()).getConstructor().newInstance();
                System.out.println("before " + reaches() + " " + ((Callable<?>) reaching).call());
                open(own.getUnnamedModule());
                System.out.println("opened to its own " + reaches() + " " + ((Callable<?>) reaching).call());
            }
            open(Program.class.getModule());
            System.out.println("opened to the program's " + reaches());
        }
    }

    @Test
    void anAgentOpensAnyPackageAtRunTimeAndShouldOpenItToItsOwnLoaderAlone(@TempDir Path folder) throws Exception {
        Path jar = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", Agent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
        ChildJvm child = ChildJvm.run(folder, Program.class, Map.of(), "-javaagent:" + jar);

        assertThat(child.err()).isEmpty();
        assertThat(child.out().lines())
                .containsExactly(
                        "stream true",
                        "starter true",
                        "hidden false",
                        "before false false",
                        "opened to its own false true",
                        "opened to the program's true");
    }
}
