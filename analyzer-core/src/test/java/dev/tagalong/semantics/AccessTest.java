package dev.tagalong.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ways into classes that did not open themselves. */
class AccessTest {
    /** {@code sun.reflect.ReflectionFactory}, by reflection since javac warns at each mention of it. */
    private static Object handle(String way, Class<?> type) throws ReflectiveOperationException {
        Class<?> factory = Class.forName("sun.reflect.ReflectionFactory");
        Object made = factory.getMethod("getReflectionFactory").invoke(null);
        return factory.getMethod(way, Class.class).invoke(made, type);
    }

    /** Serializable classes of the JDK that declare a {@code writeObject}. */
    private static List<Class<?>> writingThemselves() throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
        try (Stream<Path> files = Files.walk(modules)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(AccessTest::mentionsWriteObject)::iterator) {
                String name = modules.relativize(file)
                        .subpath(1, file.getNameCount() - 1)
                        .toString();
                Class<?> type = load(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                if (type != null && declaresWriteObject(type)) {
                    found.add(type);
                }
            }
            return found;
        }
    }

    private static boolean mentionsWriteObject(Path file) {
        try {
            return file.toString().endsWith(".class")
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .contains("(Ljava/io/ObjectOutputStream;)V");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getSystemClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // of a module that is not loaded
        }
    }

    private static boolean declaresWriteObject(Class<?> type) {
        try {
            Method hook = type.getDeclaredMethod("writeObject", ObjectOutputStream.class);
            return Serializable.class.isAssignableFrom(type)
                    && Modifier.isPrivate(hook.getModifiers())
                    && !Modifier.isStatic(hook.getModifiers())
                    && hook.getReturnType() == void.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    @Test
    void everyHookOfTheJdkCanBeCalledWithoutFlags() throws Exception {
        List<Class<?>> types = writingThemselves();

        assertThat(types)
                .hasSizeGreaterThan(200)
                .allSatisfy(type ->
                        assertThat(handle("writeObjectForSerialization", type)).isNotNull());
        assertThat(handle(
                        "writeReplaceForSerialization", LambdasTest.task("fine").getClass()))
                .isNotNull();
        assertThat(handle("writeReplaceForSerialization", List.of().getClass())).isNotNull();
    }

    @Test
    void theStreamForHooksOverridesEveryPublicMethodOfTheRealOne() throws Exception {
        Class<?> stub = Class.forName("dev.tagalong.heap.HookStream");
        List<String> missing = Arrays.stream(ObjectOutputStream.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isFinal(method.getModifiers()))
                .filter(method -> Arrays.stream(stub.getMethods())
                        .noneMatch(own -> own.getDeclaringClass() != ObjectOutputStream.class
                                && own.getName().equals(method.getName())
                                && Arrays.equals(own.getParameterTypes(), method.getParameterTypes())))
                .map(Method::toString)
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void theFieldsOfTheJdksOwnClassesAreRead() {
        Map<String, Object> holders = new TreeMap<>();
        holders.put("value", new AtomicReference<>(new Object()));
        holders.put(
                "h.handler",
                Proxy.newProxyInstance(
                        AccessTest.class.getClassLoader(),
                        new Class<?>[] {Runnable.class},
                        new Handling(new Object())));
        holders.put("cause.bad", new Exception(new KindsTest.Throwables.Carrying(new Object())));
        holders.forEach((path, holder) -> StreamTruth.of(() -> holder)
                .isRefused(NotSerializableException.class, "error not-serializable ." + path + " java.lang.Object"));
        for (Object holder : List.of(
                new AbstractMap.SimpleEntry<>("key", new Object()),
                new AtomicReferenceArray<>(new Object[] {new Object()}),
                Collections.nCopies(3, new Object()))) {
            assertThat(StreamTruth.of(() -> holder).report().findings()).hasSize(1);
        }
    }

    record Handling(Object handler) implements InvocationHandler, Serializable {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return null;
        }
    }
}
